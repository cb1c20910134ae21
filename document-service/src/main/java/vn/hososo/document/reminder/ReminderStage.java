package vn.hososo.document.reminder;

/** Why somebody is reminded; each stage comes once for a due day and the person who answers for it. */
enum ReminderStage {
    /** Sắp đến hạn: so many working days before the due day. */
    DUE_SOON,
    /** Quá hạn: the first working day after it. */
    OVERDUE,
    /** Báo lãnh đạo: nothing has come of the reminder that it is overdue. */
    ESCALATED
}
