package vn.hososo.document.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a table of retention; valid until a later row of the same code, of all units or of one. */
@Entity
@Table(name = "retention_rule")
class RetentionRule {
    @Id
    private UUID id;

    private @Nullable UUID unitId;
    private String code;
    private String title;
    private String term;
    private LocalDate validFrom;
    private String basis;

    @SuppressWarnings("NullAway")
    protected RetentionRule() {}

    RetentionRule(UUID id, @Nullable UUID unitId, NewRetentionRule described) {
        this.id = id;
        this.unitId = unitId;
        this.code = described.code();
        this.title = described.title();
        this.term = described.retention();
        this.validFrom = described.validFrom();
        this.basis = described.basis();
    }

    Retention retention() {
        return Retention.read(term).orElseThrow();
    }

    RetentionRuleView view() {
        return new RetentionRuleView(code, title, term, validFrom, basis, unitId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RetentionRule rule && rule.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
