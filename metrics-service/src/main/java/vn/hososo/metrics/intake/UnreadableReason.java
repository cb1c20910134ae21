package vn.hososo.metrics.intake;

/** Why a record went to the dead-letter topic; the code stands in its header {@code hososo_reason}. */
enum UnreadableReason {
    ID_MISSING,
    /** The id was used before for something else. */
    ID_REUSED,
    TYPE_MISSING,
    TYPE_UNKNOWN,
    TYPE_NOT_OF_TOPIC,
    SOURCE_NOT_REGISTERED,
    TYPE_NOT_OF_SOURCE,
    UNIT_NOT_OF_SOURCE,
    ID_NOT_OF_SOURCE,
    TOO_LARGE,
    NOT_JSON,
    FIELD_MISSING,
    FIELD_INVALID,
    DATE_IMPLAUSIBLE,
    /** The reader itself failed on it. */
    NOT_UNDERSTOOD
}
