package vn.hososo.acceptance;

/** Something that an answer must never be. */
record Fault(Kind kind, String what) {
    enum Kind {
        SERVER_ERROR,
        UNDOCUMENTED,
        INVALID_BODY,
        INTERNALS
    }
}
