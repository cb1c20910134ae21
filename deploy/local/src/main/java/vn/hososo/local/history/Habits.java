package vn.hososo.local.history;

/**
 * How a unit works at a time.
 *
 * @param items work items a day, on average
 * @param filing share of them that is put into dossiers
 * @param signing share of what it issues that is signed digitally and not with ink
 * @param portal share of its duties and applications that it serves online and in time
 */
record Habits(double items, double filing, double signing, double portal) {

    Habits lapsed() {
        return new Habits(items, 0.06, 0.08, portal / 2);
    }

    Habits silent() {
        return new Habits(0, filing, signing, 0);
    }
}
