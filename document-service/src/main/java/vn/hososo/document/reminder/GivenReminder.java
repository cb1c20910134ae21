package vn.hososo.document.reminder;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was reminded.
 *
 * @param name of the person, where it was one
 */
@Schema(name = "GivenReminder")
record GivenReminder(
        ReminderStage stage,
        LocalDate remindedOn,
        Audience audience,
        @Nullable String name) {}
