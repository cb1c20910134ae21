package vn.hososo.metrics.intake;

/** Why a record went to the dead-letter topic; the code stands in its header {@code hososo_reason}. */
enum UnreadableReason {
    ID_MISSING,
    TYPE_MISSING,
    TYPE_UNKNOWN,
    TYPE_NOT_OF_TOPIC,
    NOT_JSON,
    FIELD_MISSING,
    FIELD_INVALID,
    DATE_IMPLAUSIBLE
}
