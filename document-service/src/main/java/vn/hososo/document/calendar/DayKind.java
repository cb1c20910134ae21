package vn.hososo.document.calendar;

/** How a day differs from the week. */
enum DayKind {
    /** Ngày nghỉ lễ, tết: no work, whatever day of the week. */
    HOLIDAY,
    /** Ngày làm bù: work, although the day of the week is free. */
    MAKE_UP
}
