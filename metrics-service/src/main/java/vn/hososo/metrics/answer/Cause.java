package vn.hososo.metrics.answer;

/** Nguyên nhân: the kinds of causes that are counted; what exactly happened is said in words beside. */
public enum Cause {
    /** Posts vacant or newly filled. */
    STAFF,
    /** Not trained, or not practised. */
    SKILL,
    /** Computers, scanners, lines. */
    EQUIPMENT,
    /** Certificates or signing devices missing, expired, lost. */
    CERTIFICATE,
    /** The software, of the platform or another. */
    SOFTWARE,
    /** Work was done on paper out of habit. */
    PAPER_HABIT,
    /** Done, but recorded late or in the wrong place. */
    RECORDING,
    /** More work than people. */
    WORKLOAD,
    OTHER
}
