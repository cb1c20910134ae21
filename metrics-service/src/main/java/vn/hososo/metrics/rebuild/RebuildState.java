package vn.hososo.metrics.rebuild;

/** How far a rebuilding is, or how it ended. */
enum RebuildState {
    REPLAYING,
    /** The live reader stands still while both projections are compared. */
    COMPARING,
    /** The rebuilt projection answers now. */
    SWAPPED,
    /** It differed and was given up; the live one stays. */
    DIFFERENT,
    CANCELLED,
    FAILED;

    boolean isEnded() {
        return this != REPLAYING && this != COMPARING;
    }
}
