package vn.hososo.signing.batch;

/** How many documents a tray has, and what came of them so far. */
record BatchCounts(long total, long signed, long refused) {

    static final BatchCounts NONE = new BatchCounts(0, 0, 0);
}
