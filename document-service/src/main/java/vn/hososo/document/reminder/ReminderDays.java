package vn.hososo.document.reminder;

import java.time.LocalDate;

/**
 * The days between which a round of reminders decides.
 *
 * @param soonUntil the last due day of which somebody is reminded beforehand
 * @param leaderFrom the last day on which somebody was reminded that now the leader is
 */
record ReminderDays(LocalDate today, LocalDate soonUntil, LocalDate leaderFrom) {}
