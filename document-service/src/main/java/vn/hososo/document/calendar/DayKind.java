package vn.hososo.document.calendar;

/** How a day differs from what the week says of it. */
enum DayKind {
    /** Nobody works although it is a working day of the week. */
    HOLIDAY,
    /** People work although it is a weekend, for a day off elsewhere (làm bù). */
    MAKE_UP
}
