package vn.hososo.document.assignment;

/** The part a person has in handling a document. */
public enum AssigneeRole {
    /** Chủ trì: answers for the handling; there is exactly one. */
    LEAD,
    /** Phối hợp: works on it with the lead. */
    COOPERATE,
    /** Để biết: reads it. */
    INFORM
}
