package vn.hososo.document.incoming;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is late and what soon will be (sổ theo dõi giải quyết văn bản đến).
 *
 * @param on the day on which it was asked
 * @param soonUntil the last day that counts as soon
 * @param open how many documents are not yet completed or returned
 * @param overdue how many of them should have been by now
 * @param dueSoon how many are due from today until {@code soonUntil}
 * @param items one page of the overdue and the due soon, the most urgent first
 */
@Schema(name = "FollowUp")
record FollowUpView(
        LocalDate on, LocalDate soonUntil, long open, long overdue, long dueSoon, List<IncomingView> items) {}
