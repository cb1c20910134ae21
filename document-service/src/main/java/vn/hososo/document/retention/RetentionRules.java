package vn.hososo.document.retention;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

@ApplicationScoped
class RetentionRules implements RetentionTerms {
    /** Under which id the trace keeps what concerns no single unit. */
    private static final UUID ALL_UNITS = new UUID(0, 0);

    private final RetentionRuleRepository rules;
    private final HandOverPeriodRepository periods;
    private final IdempotencyKeys keys;
    private final Trace trace;

    RetentionRules(RetentionRuleRepository rules, HandOverPeriodRepository periods, IdempotencyKeys keys, Trace trace) {
        this.rules = rules;
        this.periods = periods;
        this.keys = keys;
        this.trace = trace;
    }

    /** Adds the rows of a table: for all units by the system's administrator, otherwise for the caller's own. */
    @WithTransaction
    Uni<ImportedRules> add(Caller by, IdempotencyKey key, List<NewRetentionRule> table) {
        UUID unit = by.has(Roles.SYSTEM_ADMIN) ? null : by.requireUnit();
        return keys.once(
                key,
                ImportedRules.class,
                () -> Multi.createFrom()
                        .iterable(table)
                        .onItem()
                        .transformToUniAndConcatenate(rule -> add(unit, rule))
                        .collect()
                        .asList()
                        .call(added -> trace(by, unit, added.size()))
                        .map(added -> new ImportedRules(added.size())));
    }

    /** One page of the rules that hold for the caller's unit on a day. */
    @WithSession
    Uni<Page<RetentionRuleView>> validOn(Caller by, LocalDate day, Paging paging) {
        PanacheQuery<RetentionRule> found = rules.validOn(by.unitId(), day);
        return Page.of(found, paging, RetentionRule::view);
    }

    /** The periods of handing over, the oldest first. */
    @WithSession
    Uni<Listing<HandOverPeriodView>> periods() {
        return periods.listAll(Sort.by("validFrom"))
                .map(all -> new Listing<>(all.stream().map(HandOverPeriod::view).toList()));
    }

    @Override
    public Uni<Retention> require(UUID unitId, String text, LocalDate day) {
        return Retention.read(text)
                .map(term -> Uni.createFrom().item(term))
                .orElseGet(() -> rules.of(unitId, text, day)
                        .map(rule -> rule.orElseThrow(() -> unknown(text)).retention()));
    }

    @Override
    public Uni<Optional<LocalDate>> handOverBy(LocalDate endOfWork) {
        return periods.on(endOfWork).map(period -> period.map(it -> it.after(endOfWork)));
    }

    private Uni<RetentionRule> add(@Nullable UUID unit, NewRetentionRule rule) {
        return rules.holds(unit, rule)
                .invoke(Unchecked.consumer(there -> requireNew(there, rule)))
                .chain(() -> rules.persistAndFlush(new RetentionRule(Ids.next(), unit, rule)));
    }

    private Uni<Void> trace(Caller by, @Nullable UUID unit, int count) {
        UUID where = unit == null ? ALL_UNITS : unit;
        return trace.act(by, "RETENTION_RULES_ADDED", Thing.unit(where), Map.of("count", Integer.toString(count)));
    }

    private static void requireNew(boolean there, NewRetentionRule rule) {
        if (there) {
            throw RetentionProblem.exists(rule);
        }
    }

    private static ProblemException unknown(String code) {
        return ProblemException.invalid(
                "retention",
                "body",
                new Text(
                        "Không có quy định thời hạn bảo quản " + code + " vào ngày này.",
                        "There is no rule of retention " + code + " on this day."));
    }
}
