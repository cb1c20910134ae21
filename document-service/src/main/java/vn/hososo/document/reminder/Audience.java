package vn.hososo.document.reminder;

/** Whom a reminder goes to. */
enum Audience {
    /** The person who leads the handling. */
    LEAD,
    /** The unit's clerks, while nobody leads it. */
    CLERKS,
    /** The unit's leaders. */
    LEADERS
}
