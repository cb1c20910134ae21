package vn.hososo.metrics.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.KnownFact;
import vn.hososo.metrics.source.SourceBook;

/** What events say has changed, for a process that does not read them into the projection; what cannot be understood says nothing. */
final class Heard {

    private static final byte[] FIGURES = "vn.hososo.compliance-changed.v1".getBytes(UTF_8);

    private Heard() {}

    /** Of an event that the reader's transaction sent. */
    static Set<Change> figures(ConsumerRecord<byte[], byte[]> event) {
        var type = event.headers().lastHeader("ce_type");
        if (type == null || !Arrays.equals(type.value(), FIGURES)) {
            return Set.of();
        }
        try {
            return figures(Payload.of(event.value()));
        } catch (UnreadableException e) {
            return Set.of();
        }
    }

    private static Set<Change> figures(Payload told) throws UnreadableException {
        var unit = told.uuid("unitId");
        var indicator = Indicator.find(told.text("indicator"));
        var changes = new HashSet<Change>();
        for (var day : told.list("days")) {
            var on = new Payload(day).date("day");
            indicator.ifPresent(it -> changes.add(new Change(unit, it, on)));
        }
        return changes;
    }

    /** Of an event that the reader reads too. */
    static Set<UUID> units(ConsumerRecord<byte[], byte[]> event) {
        var reading = EventReader.read(event, Instant.ofEpochMilli(Math.max(0, event.timestamp())), SourceBook.EMPTY);
        return reading instanceof Reading.Understood understood
                ? understood.told().stream()
                        .map(KnownFact::fact)
                        .filter(KnownFact::isOfUnit)
                        .map(KnownFact::itemOf)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
