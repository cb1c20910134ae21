package vn.hososo.metrics.source;

import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Proof;
import vn.hososo.metrics.fact.Voice;

/** A registered system as shown to people; without {@code unitIds} it may speak for every unit. */
@Schema(name = "Source")
record SourceView(
        String system,
        String topic,
        String name,
        @Nullable Set<UUID> unitIds,
        SortedSet<String> types,
        Proof proof,
        Instant effectiveAt) {

    static SourceView of(Source source) {
        return new SourceView(
                source.system(),
                Voice.topicOf(source.system()),
                source.name(),
                source.allUnits() ? null : new TreeSet<>(source.unitIds()),
                new TreeSet<>(source.types()),
                source.proof(),
                source.effectiveAt());
    }
}
