package vn.hososo.metrics.answer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.hososo.metrics.calendar.Calendars;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.compliance.Parameters;

/** Tells the district of notices that nobody answered in time. */
@ApplicationScoped
class Escalation {

    private final NoticeRepository repository;
    private final Notices notices;
    private final NoticeBook book;
    private final Calendars calendars;
    private final Clock clock;

    Escalation(NoticeRepository repository, Notices notices, NoticeBook book, Calendars calendars, Clock clock) {
        this.repository = repository;
        this.notices = notices;
        this.book = book;
        this.calendars = calendars;
        this.clock = clock;
    }

    Uni<Void> escalate() {
        var today = LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM);
        return calendars
                .asKnown(null)
                .chain(calendar -> repository
                        .open(today)
                        .map(open -> open.stream()
                                .filter(notice -> isOverdue(notice, calendar, today))
                                .toList()))
                .chain(overdue -> Multi.createFrom()
                        .iterable(overdue)
                        .onItem()
                        .transformToUniAndConcatenate(notice -> notices.escalate(notice.id()))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private boolean isOverdue(Notice notice, WorkingCalendar calendar, LocalDate today) {
        return notice.state() instanceof NoticeState.Open open && today.isAfter(book.dueOn(open, calendar));
    }
}
