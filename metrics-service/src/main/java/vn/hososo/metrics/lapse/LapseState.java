package vn.hososo.metrics.lapse;

/** How a lapse stands. */
public enum LapseState {
    OPEN,
    RECOVERED,
    /** The unit ended while it lasted; its successor is watched with all that it did. */
    ENDED
}
