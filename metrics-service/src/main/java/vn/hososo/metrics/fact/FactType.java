package vn.hososo.metrics.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a fact is kept in the history: the type's name in the table and the JSON beside it. */
enum FactType {
    UNIT_CREATED("unit-created", Fact.UnitCreated.class),
    UNIT_CHANGED("unit-changed", Fact.UnitChanged.class),
    UNIT_ENDED("unit-ended", Fact.UnitEnded.class),
    CALENDAR_CHANGED("calendar-changed", Fact.CalendarChanged.class),
    INCOMING_REGISTERED("incoming-registered", Fact.IncomingRegistered.class),
    FILED("filed", Fact.Filed.class),
    UNFILED("unfiled", Fact.Unfiled.class),
    CLASSIFIED("classified", Fact.Classified.class),
    COMPLETED("completed", Fact.Completed.class),
    EXCLUDED("excluded", Fact.Excluded.class),
    READMITTED("readmitted", Fact.Readmitted.class),
    OUTGOING_ISSUED("outgoing-issued", Fact.OutgoingIssued.class),
    RECALLED("recalled", Fact.Recalled.class),
    DUTY_AROSE("duty-arose", Fact.DutyArose.class),
    DUTY_DONE("duty-done", Fact.DutyDone.class),
    APPLICATION_RECEIVED("application-received", Fact.ApplicationReceived.class),
    APPLICATION_RESOLVED("application-resolved", Fact.ApplicationResolved.class),
    REVISION_SIGNED("revision-signed", Fact.RevisionSigned.class);

    private final String text;
    private final Class<? extends Fact> type;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    FactType(String text, Class<? extends Fact> type) {
        this.text = text;
        this.type = type;
        this.reader = Json.MAPPER.readerFor(type);
        this.writer = Json.MAPPER.writerFor(type);
    }

    String text() {
        return text;
    }

    static FactType of(Fact fact) {
        return Index.BY_CLASS.get(fact.getClass());
    }

    static FactType of(String text) {
        var type = Index.BY_TEXT.get(text);
        if (type == null) {
            throw new IllegalArgumentException("unknown fact type " + text);
        }
        return type;
    }

    static ItemId itemOf(Fact fact) {
        return switch (fact) {
            case Fact.UnitCreated unit -> new ItemId(ItemKind.UNIT, unit.unitId());
            case Fact.UnitChanged unit -> new ItemId(ItemKind.UNIT, unit.unitId());
            case Fact.UnitEnded unit -> new ItemId(ItemKind.UNIT, unit.unitId());
            case Fact.CalendarChanged changed -> ItemId.of(changed.day());
            case Fact.IncomingRegistered incoming -> new ItemId(ItemKind.INCOMING, incoming.incomingId());
            case Fact.Filed filed -> new ItemId(filed.itemKind(), filed.itemId());
            case Fact.Unfiled unfiled -> new ItemId(unfiled.itemKind(), unfiled.itemId());
            case Fact.Classified classified -> new ItemId(ItemKind.INCOMING, classified.incomingId());
            case Fact.Completed completed -> new ItemId(ItemKind.INCOMING, completed.incomingId());
            case Fact.Excluded excluded -> new ItemId(excluded.itemKind(), excluded.itemId());
            case Fact.Readmitted readmitted -> new ItemId(readmitted.itemKind(), readmitted.itemId());
            case Fact.Recalled recalled -> new ItemId(ItemKind.OUTGOING, recalled.documentId());
            case Fact.OutgoingIssued issued -> new ItemId(ItemKind.OUTGOING, issued.documentId());
            case Fact.DutyArose arose -> new ItemId(ItemKind.DUTY, arose.dutyId());
            case Fact.DutyDone done -> new ItemId(ItemKind.DUTY, done.dutyId());
            case Fact.ApplicationReceived received -> new ItemId(ItemKind.APPLICATION, received.applicationId());
            case Fact.ApplicationResolved resolved -> new ItemId(ItemKind.APPLICATION, resolved.applicationId());
            case Fact.RevisionSigned signed -> new ItemId(ItemKind.OUTGOING, signed.documentId());
        };
    }

    static String write(Fact fact) {
        try {
            return of(fact).writer.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fact read(String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Index {
        static final Map<Class<?>, FactType> BY_CLASS = by(type -> type.type);
        static final Map<String, FactType> BY_TEXT = by(FactType::text);

        private static <K> Map<K, FactType> by(Function<FactType, K> key) {
            return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(key, type -> type));
        }
    }

    private static final class Json {
        // A mapper of its own: the history must not change its form when the HTTP side changes its settings.
        static final JsonMapper MAPPER = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }
}
