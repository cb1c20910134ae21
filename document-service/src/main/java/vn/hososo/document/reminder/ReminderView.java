package vn.hososo.document.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

/**
 * A reminder of a document that still waits, the latest that this audience was given.
 *
 * @param lead who leads the handling now
 * @param given all reminders of the document for this due day, the oldest first
 */
@Schema(name = "Reminder")
record ReminderView(
        UUID id,
        ReminderStage stage,
        Audience audience,
        LocalDate dueOn,
        LocalDate remindedOn,
        UUID incomingId,
        int arrivalNumber,
        LocalDate arrivedOn,
        @Nullable String number,
        @Nullable String symbol,
        DocumentKind kind,
        String subject,
        String senderName,
        @Nullable String lead,
        List<GivenReminder> given) {}
