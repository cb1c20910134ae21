package vn.hososo.metrics.lapse;

/** How a lapse was found. */
public enum Method {
    /** Two working weeks below half of the baseline. */
    RULE,
    /** Page's cumulative sum over the weekly counts. */
    CHANGE_POINT
}
