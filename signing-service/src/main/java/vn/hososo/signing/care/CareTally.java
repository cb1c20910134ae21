package vn.hososo.signing.care;

/**
 * What came of looking at signatures.
 *
 * @param looked signatures looked at
 * @param changed signatures whose verdict is another now
 * @param raised documents that got new proofs
 * @param unsettled documents that could not be judged now, which the next run tries again
 */
record CareTally(int looked, int changed, int raised, int unsettled) {

    static final CareTally NOTHING = new CareTally(0, 0, 0, 0);
    static final CareTally UNSETTLED = new CareTally(0, 0, 0, 1);

    CareTally plus(CareTally other) {
        return new CareTally(
                looked + other.looked, changed + other.changed, raised + other.raised, unsettled + other.unsettled);
    }
}
