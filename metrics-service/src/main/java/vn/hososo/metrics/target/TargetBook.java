package vn.hososo.metrics.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

/** Finds the target that was in force on a day, as known at a moment; a later decision never rewrites an earlier answer. */
public final class TargetBook {

    private static final Comparator<Target> LATEST =
            Comparator.comparing(Target::validFrom).thenComparing(Target::known);

    private final List<Target> targets;

    TargetBook(List<Target> targets) {
        this.targets = List.copyOf(targets);
    }

    /** Null when no target was in force. Without {@code asOf} everything decided so far is known. */
    public @Nullable Target of(Tier tier, Indicator indicator, LocalDate day, @Nullable Instant asOf) {
        return targets.stream()
                .filter(target -> target.tier() == tier && target.indicator() == indicator)
                .filter(target -> !target.validFrom().isAfter(day))
                .filter(target -> asOf == null || !target.known().isAfter(asOf))
                .max(LATEST)
                .orElse(null);
    }
}
