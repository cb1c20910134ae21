package vn.hososo.metrics.forecast;

/** How a unit stands towards the target of a year. */
public enum Outlook {
    /** Nothing occurred and nothing is expected (không phát sinh), or there is no target. */
    NONE,
    /** Reached, even if nothing more of what is expected counts. */
    CERTAIN,
    /** Above it, and at this pace at the end of the year too. */
    ON_TRACK,
    /** Above it, but at this pace no longer at the end of the year. */
    SLIPPING,
    /** Below it, and at this pace reached on a day of this year. */
    WILL_REACH,
    /** Below it, and at this pace not reached this year. */
    BEHIND,
    /** Not to be reached any more, even if all that is expected counts. */
    IMPOSSIBLE
}
