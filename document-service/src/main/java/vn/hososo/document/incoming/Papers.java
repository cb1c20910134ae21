package vn.hososo.document.incoming;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hososo.document.register.Dates;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Paperless;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/** Decides whether a paper document is taken, before its file is kept; what is refused is recorded on its own. */
@ApplicationScoped
class Papers {

    private final PaperRefusalRepository refusals;
    private final Paperless paperless;
    private final Organs organs;
    private final IdempotencyKeys keys;
    private final Trace trace;
    private final Clock clock;

    Papers(
            PaperRefusalRepository refusals,
            Paperless paperless,
            Organs organs,
            IdempotencyKeys keys,
            Trace trace,
            Clock clock) {
        this.refusals = refusals;
        this.paperless = paperless;
        this.organs = organs;
        this.keys = keys;
        this.trace = trace;
        this.clock = clock;
    }

    /** In a transaction of its own: the refusal stays when the request that brought the paper is refused. */
    @WithTransaction
    Uni<Admission> admit(Caller by, IdempotencyKey key, NewIncoming described) {
        return keys.once(
                key,
                Admission.class,
                () -> organs.requireActive(by.requireUnit()).chain(organ -> admit(by, organ, described)));
    }

    @WithSession
    Uni<PaperRefusalView> get(Caller by, UUID id) {
        return refusals.require(id)
                .invoke(refusal -> Belonging.require(Set.of(by.requireUnit()), refusal.unitId()))
                .map(PaperRefusal::view);
    }

    /** One page of what the caller's unit refused, the latest first. */
    @WithSession
    Uni<Page<PaperRefusalView>> list(Caller by, Paging paging) {
        PanacheQuery<PaperRefusal> found = refusals.ofUnit(by.requireUnit());
        return Page.of(found, paging, PaperRefusal::view);
    }

    private Uni<Admission> admit(Caller by, Organ organ, NewIncoming described) {
        LocalDate today = VietnamDay.today(clock);
        return paperless
                .from(organ.id())
                .chain(from -> from.filter(first -> !today.isBefore(first))
                        .map(first -> refusals.isRefused(described.sender().senderClass(), today)
                                .chain(refused -> refused
                                        ? exceptionOrRefusal(by, organ, described, first)
                                        : Uni.createFrom().item(Admission.TAKEN)))
                        .orElseGet(() -> Uni.createFrom().item(Admission.TAKEN)));
    }

    private Uni<Admission> exceptionOrRefusal(Caller by, Organ organ, NewIncoming described, LocalDate from) {
        boolean explained =
                described.paperReason() != null && !described.paperReason().isBlank();
        return refusals.isPermitted(described.kind(), VietnamDay.today(clock))
                .chain(permitted -> permitted && explained
                        ? Uni.createFrom().item(Admission.TAKEN)
                        : refuse(by, organ, described, cause(permitted, explained), from));
    }

    private static PaperRefusal.Cause cause(boolean permitted, boolean explained) {
        if (permitted) {
            return PaperRefusal.Cause.REASON_MISSING;
        }
        return explained ? PaperRefusal.Cause.KIND_NOT_PERMITTED : PaperRefusal.Cause.PAPER_NOT_TAKEN;
    }

    private Uni<Admission> refuse(
            Caller by, Organ organ, NewIncoming described, PaperRefusal.Cause cause, LocalDate from) {
        UUID id = Ids.next();
        Attempt attempt = new Attempt(organ.id(), VietnamDay.today(clock), clock.instant(), by.upn());
        return refusals.persistAndFlush(new PaperRefusal(id, described, cause, reply(organ, described, from), attempt))
                .call(() ->
                        trace.act(by, "PAPER_REFUSED", Thing.incoming(id, organ.id()), Map.of("cause", cause.name())))
                .map(refusal -> new Admission(refusal.view()));
    }

    private static String reply(Organ organ, NewIncoming described, LocalDate from) {
        return "Từ ngày %s, %s không nhận văn bản giấy của %s. Đề nghị gửi%s dưới dạng văn bản điện tử có ký số (Quyết định 28/2018/QĐ-TTg)."
                .formatted(Dates.written(from), organ.name(), described.sender().name(), named(described));
    }

    private static String named(NewIncoming described) {
        String number = described.number() == null ? "" : " số " + described.number();
        String symbol = described.symbol() == null ? "" : "/" + described.symbol();
        String date = described.documentDate() == null ? "" : " ngày " + Dates.written(described.documentDate());
        return " văn bản" + number + symbol + date;
    }
}
