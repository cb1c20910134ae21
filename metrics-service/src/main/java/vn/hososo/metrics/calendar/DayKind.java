package vn.hososo.metrics.calendar;

/** How a day differs from its week. */
public enum DayKind {
    HOLIDAY,
    MAKE_UP
}
