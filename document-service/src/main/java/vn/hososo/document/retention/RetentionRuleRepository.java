package vn.hososo.document.retention;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RetentionRuleRepository implements PanacheRepositoryBase<RetentionRule, UUID> {
    private static final String HOLDS_FOR = "(unitId is null or unitId = ?1)";
    private static final String NEWEST = """
            %s and validFrom = (select max(newer.validFrom) from RetentionRule newer
                                where newer.code = rule.code and newer.validFrom <= ?2
                                  and newer.unitId is not distinct from rule.unitId)""".formatted("(rule.unitId is null or rule.unitId = ?1)");

    /** The rules of a unit on a day: of each code the newest row. */
    PanacheQuery<RetentionRule> validOn(@Nullable UUID unitId, LocalDate day) {
        return find("from RetentionRule rule where " + NEWEST + " order by code, unitId", unitId, day);
    }

    /** The rule of a code on a day; the unit's own goes before the one for all. */
    Uni<Optional<RetentionRule>> of(UUID unitId, String code, LocalDate day) {
        return find(
                        HOLDS_FOR + " and code = ?2 and validFrom <= ?3",
                        Sort.by("unitId", Sort.NullPrecedence.NULLS_LAST).and("validFrom", Sort.Direction.Descending),
                        unitId,
                        code,
                        day)
                .firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Boolean> holds(@Nullable UUID unitId, NewRetentionRule rule) {
        return count(
                        "unitId is not distinct from ?1 and code = ?2 and validFrom = ?3",
                        unitId,
                        rule.code(),
                        rule.validFrom())
                .map(count -> count > 0);
    }
}
