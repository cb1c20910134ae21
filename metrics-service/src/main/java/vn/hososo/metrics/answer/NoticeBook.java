package vn.hososo.metrics.answer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.calendar.Calendars;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.commitment.CommitmentView;
import vn.hososo.metrics.commitment.Commitments;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.unit.Sights;

/** Reads notices with what was said on them. */
@ApplicationScoped
public class NoticeBook {

    private final NoticeRepository repository;
    private final NoticeRights rights;
    private final Sights sights;
    private final Commitments commitments;
    private final Calendars calendars;
    private final Clock clock;
    private final int answerDays;

    NoticeBook(
            NoticeRepository repository,
            NoticeRights rights,
            Sights sights,
            Commitments commitments,
            Calendars calendars,
            Clock clock,
            AnswerConfig config) {
        this.repository = repository;
        this.rights = rights;
        this.sights = sights;
        this.commitments = commitments;
        this.calendars = calendars;
        this.clock = clock;
        this.answerDays = config.answerDays();
    }

    /**
     * All that units answered for in a period, by unit: missed targets whose period lies in it and lapses that began in it.
     *
     * @param asOf as it stood at that moment; null for now
     */
    public Uni<List<NoticeView>> about(Period period, @Nullable Instant asOf) {
        return repository.about(period, asOf, today()).chain(notices -> views(notices, asOf));
    }

    Uni<Page<NoticeView>> page(Caller caller, NoticeQuery query, Paging paging) {
        return sights.of(caller)
                .chain(sight -> repository.page(sight, query, today(), paging))
                .chain(page -> views(page.items(), null).map(items -> new Page<>(page.total(), items)));
    }

    Uni<NoticeView> view(Caller caller, UUID id) {
        return repository
                .require(id, today())
                .call(notice -> rights.requireSight(caller, notice))
                .chain(this::view);
    }

    Uni<NoticeView> view(Notice notice) {
        return views(List.of(notice), null).map(List::getFirst);
    }

    private Uni<List<NoticeView>> views(List<Notice> notices, @Nullable Instant asOf) {
        var ids = notices.stream().map(Notice::id).toList();
        return repository
                .said(ids, asOf)
                .chain(said -> commitments
                        .ofNotices(ids, asOf)
                        .chain(promised -> calendars
                                .asKnown(asOf)
                                .map(calendar -> notices.stream()
                                        .map(notice -> view(notice, said, promised, calendar))
                                        .toList())));
    }

    private NoticeView view(Notice notice, Saying said, List<CommitmentView> promised, WorkingCalendar calendar) {
        var id = notice.id();
        var figure = notice.figure();
        return new NoticeView(
                id,
                notice.ground(),
                notice.unitId(),
                notice.unitKey(),
                notice.unitName(),
                notice.indicator(),
                figure == null ? null : figure.period(),
                notice.from(),
                notice.to(),
                figure,
                notice.lapseId(),
                notice.state().status(),
                notice.state().since(),
                notice.openedAt(),
                notice.state() instanceof NoticeState.Open open ? dueOn(open, calendar) : null,
                said.last(id, NoticeStatus.ESCALATED),
                said.answers().getOrDefault(id, List.of()),
                said.directions().getOrDefault(id, List.of()),
                promised.stream().filter(it -> it.noticeId().equals(id)).toList(),
                said.steps().getOrDefault(id, List.of()),
                notice.version());
    }

    /** The last day for the answer; working days by the calendar as it is known when one looks. */
    LocalDate dueOn(NoticeState.Open open, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(LocalDate.ofInstant(open.since(), Parameters.VIETNAM), answerDays);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM);
    }
}
