package vn.hososo.metrics.answer;

/** The names of the states of a notice. */
public enum NoticeStatus {
    /** The unit's leader is to answer. */
    OPEN,
    /** Not answered in time: the district knows. */
    ESCALATED,
    ANSWERED,
    /** The district gave its direction on it. */
    DIRECTED,
    CLOSED,
    /** Its ground fell away by later facts. */
    WITHDRAWN
}
