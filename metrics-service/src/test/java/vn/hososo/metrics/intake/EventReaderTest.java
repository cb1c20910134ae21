package vn.hososo.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.kit.testing.Root;
import vn.hososo.metrics.fact.Fact;
import vn.hososo.metrics.fact.Proof;
import vn.hososo.metrics.source.Source;
import vn.hososo.metrics.source.SourceBook;
import vn.hososo.metrics.source.SourceTypes;

class EventReaderTest {

    private static final Instant KNOWN = Instant.parse("2026-03-05T01:00:00Z");
    private static final String SIGNED = "vn.hososo.document-signed.v1";
    private static final String ISSUED = "vn.hososo.outgoing-issued.v1";
    private static final Source PORTAL =
            new Source("portal", KNOWN, "Cổng", true, Set.of(), SourceTypes.ALL, Proof.DECLARED, KNOWN, "admin");
    private static final String ID = "0199a0b0-0000-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource({
        "unit-created.v1, hososo.units",
        "unit-changed.v1, hososo.units",
        "units-reorganised.v1, hososo.units",
        "incoming-registered.v1, hososo.documents",
        "incoming-classified.v1, hososo.documents",
        "incoming-completed.v1, hososo.documents",
        "item-excluded.v1, hososo.documents",
        "item-readmitted.v1, hososo.documents",
        "outgoing-recalled.v1, hososo.documents",
        "dossier-document-removed.v1, hososo.documents",
        "dossier-created.v1, hososo.documents",
        "dossier-document-added.v1, hososo.documents",
        "outgoing-issued.v1, hososo.documents",
        "document-signed.v1, hososo.signatures",
        "signature-verdict-changed.v1, hososo.signatures",
        "outgoing-issued.v1.answer, hososo.documents",
        "calendar-changed.v1, hososo.units",
        "portal-duty-arose.v1, hososo.intake.portal",
        "portal-duty-done.v1, hososo.intake.portal",
        "application-received.v1, hososo.intake.portal",
        "application-resolved.v1, hososo.intake.portal",
    })
    void theExamplesOfTheContractAreUnderstood(String type, String topic) throws IOException {
        // Given
        var example = Files.readString(Root.directory().resolve("contracts/examples/" + type + ".json"));

        // When
        var reading = read(topic, Map.of("ce_id", ID, "ce_type", "vn.hososo." + type.replace(".answer", "")), example);

        // Then
        assertThat(reading).isInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @CsvSource({
        "hososo.intake.portal, portal-duty-done, 5b7a, 0001,",
        "hososo.intake.unheard-of, portal-duty-done, 5b7a, 0001, SOURCE_NOT_REGISTERED",
        "hososo.intake.portal, application-resolved, 5b7a, 0001, TYPE_NOT_OF_SOURCE",
        "hososo.intake.portal, unit-created, 5b7a, 0001, TYPE_NOT_OF_TOPIC",
        "hososo.documents, portal-duty-done, 5b7a, 0001, TYPE_NOT_OF_TOPIC",
        "hososo.intake.portal, portal-duty-done, 7b7a, 0001, ID_NOT_OF_SOURCE",
        "hososo.intake.portal, portal-duty-done, 5b7a, 0002, UNIT_NOT_OF_SOURCE",
    })
    void anotherSystemSpeaksForItsUnitsInItsTypesAndOfItsOwnThings(
            String topic, String type, String id, String unit, @Nullable UnreadableReason refusal) {
        // Given
        var sources = new SourceBook(List.of(new Source(
                "portal",
                KNOWN,
                "Cổng",
                false,
                Set.of(UUID.fromString("01937c10-2e01-7c44-8d2a-000000000001")),
                Set.of("portal-duty-done"),
                Proof.DECLARED,
                KNOWN,
                "admin")));
        var json =
                "{\"dutyId\":\"6f1d9a52-3c0e-%s-9d1f-2a4b6c8d0e12\",\"unitId\":\"01937c10-2e01-7c44-8d2a-00000000%s\",\"doneOn\":\"2026-03-01\"}"
                        .formatted(id, unit);

        // When
        var reading = EventReader.read(
                event(topic, Map.of("ce_id", ID, "ce_type", "vn.hososo." + type + ".v1"), json), KNOWN, sources);

        // Then
        assertThat(reason(reading)).isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void whatASystemTellsIsJudgedByTheDecisionInForceWhenItBecameKnown() {
        // Given
        var json = "{\"dutyId\":\"6f1d9a52-3c0e-5b7a-9d1f-2a4b6c8d0e12\",\"unitId\":\"" + ID
                + "\",\"doneOn\":\"2026-03-01\"}";
        var event =
                event("hososo.intake.portal", Map.of("ce_id", ID, "ce_type", "vn.hososo.portal-duty-done.v1"), json);
        var book = new SourceBook(List.of(PORTAL));

        // When
        var before = EventReader.read(event, KNOWN.minusMillis(1), book);
        var after = EventReader.read(event, KNOWN, book);

        // Then
        assertThat(reason(before)).contains(UnreadableReason.SOURCE_NOT_REGISTERED);
        assertThat(after).isInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @CsvSource({
        "revision-stored.v1, hososo.documents",
        "outgoing-numbered.v1, hososo.documents",
        "signature-rejected.v1, hososo.signatures",
    })
    void typesThatSayNothingAboutRatiosArePassedOver(String type, String topic) {
        // When
        var reading = read(topic, Map.of("ce_id", ID, "ce_type", "vn.hososo." + type), "{}");

        // Then
        assertThat(reading).isInstanceOf(Reading.Irrelevant.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | NOT_JSON",
                "[1] | NOT_JSON",
                "{} trailing | NOT_JSON",
                "{} | FIELD_MISSING",
                "{'form':'FAX'} | FIELD_INVALID",
                "{'form':'PAPER','documentId':'x'} | FIELD_INVALID",
                "{'form':'PAPER','documentId':'@','unitId':'@','issuedOn':'05/03/2026'} | FIELD_INVALID",
                "{'form':'PAPER','documentId':'@','unitId':'@','issuedOn':'1900-01-01'} | DATE_IMPLAUSIBLE",
                "{'form':'PAPER','documentId':'@','unitId':'@','issuedOn':'2999-01-01'} | DATE_IMPLAUSIBLE",
                "{'form':'PAPER','documentId':'@','unitId':'@','issuedOn':'2026-03-05'} | FIELD_MISSING",
                "{'form':'PAPER','documentId':'@','unitId':'@','issuedOn':'2026-03-05','kind':'A\\u0000'} | FIELD_INVALID",
            })
    void whatIsWrongWithAPayloadIsNamed(String json, UnreadableReason reason) {
        // When
        var reading = read(
                "hososo.documents",
                Map.of("ce_id", ID, "ce_type", ISSUED),
                json.replace('\'', '"').replace("@", ID));

        // Then
        assertThat(reason(reading)).contains(reason);
    }

    @Test
    void whatIsWrongWithTheHeadersIsNamed() {
        assertThat(reason(read("hososo.signatures", Map.of("ce_type", SIGNED), "{}")))
                .contains(UnreadableReason.ID_MISSING);
        assertThat(reason(read("hososo.signatures", Map.of("ce_id", "x".repeat(201), "ce_type", SIGNED), "{}")))
                .contains(UnreadableReason.ID_MISSING);
        assertThat(reason(read("hososo.signatures", Map.of("ce_id", ID), "{}")))
                .contains(UnreadableReason.TYPE_MISSING);
        assertThat(reason(read(
                        "hososo.signatures", Map.of("ce_id", ID, "ce_type", "vn.hososo.document-signed.v9"), "{}")))
                .contains(UnreadableReason.TYPE_UNKNOWN);
        assertThat(reason(read("hososo.units", Map.of("ce_id", ID, "ce_type", SIGNED), "{}")))
                .contains(UnreadableReason.TYPE_NOT_OF_TOPIC);
    }

    @Test
    void aDossierOpenedFromNothingSaysNothingYet() {
        // When
        var reading = read(
                "hososo.documents",
                Map.of("ce_id", ID, "ce_type", "vn.hososo.dossier-created.v1"),
                "{\"dossierId\":\"%1$s\",\"unitId\":\"%1$s\",\"openedOn\":\"2026-03-05\"}".formatted(ID));

        // Then
        assertThat(reading).isInstanceOf(Reading.Irrelevant.class);
    }

    @Test
    void onPaperTheRevisionMayBeAbsent() {
        // When
        var reading = read(
                "hososo.documents",
                Map.of("ce_id", ID, "ce_type", ISSUED),
                "{\"form\":\"PAPER\",\"documentId\":\"%1$s\",\"unitId\":\"%1$s\",\"issuedOn\":\"2026-03-05\",\"kind\":\"CONG_VAN\"}"
                        .formatted(ID));

        // Then
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        understood -> assertThat(understood.told())
                                .singleElement()
                                .satisfies(told -> assertThat(told.fact()).isInstanceOf(Fact.OutgoingIssued.class)));
    }

    private static Optional<UnreadableReason> reason(Reading reading) {
        return reading instanceof Reading.Unreadable unreadable ? Optional.of(unreadable.reason()) : Optional.empty();
    }

    private static Reading read(String topic, Map<String, String> headers, String json) {
        return EventReader.read(event(topic, headers, json), KNOWN, new SourceBook(List.of(PORTAL)));
    }

    private static ConsumerRecord<byte[], byte[]> event(String topic, Map<String, String> headers, String json) {
        var carried = new RecordHeaders();
        headers.forEach((name, value) -> carried.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<byte[], byte[]>(
                topic,
                0,
                0,
                KNOWN.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                new byte[0],
                json.getBytes(StandardCharsets.UTF_8),
                carried,
                Optional.empty());
    }
}
