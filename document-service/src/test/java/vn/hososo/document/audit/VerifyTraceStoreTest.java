package vn.hososo.document.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.TraceTable;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Topic;

/** The trace is damaged with the database's own password, as somebody would who wants to hide something. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class VerifyTraceStoreTest {
    private static final int ACTS = 16;

    private record Answer(int exitCode, String said) {}

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("TRACE_DATABASE_URL", TraceTable.setting("quarkus.datasource.jdbc.url"));
        settings.put("TRACE_DATABASE_USER", TraceTable.setting("quarkus.datasource.username"));
        settings.put("TRACE_DATABASE_PASSWORD", TraceTable.setting("quarkus.datasource.password"));
        settings.put("TRACE_HEADS_FILE", TraceTable.setting("hososo.trace.heads-file"));
        settings.put("TRACE_PUBLIC_KEY", TraceTable.setting("hososo.trust.peer-keys") + "/document.pem");
        return settings;
    }

    private static Answer verify(UUID unitId) {
        return verify(unitId, settings());
    }

    private static Answer verify(UUID unitId, Map<String, String> settings) {
        var said = new ByteArrayOutputStream();
        int exitCode = VerifyTrace.run(settings, unitId, new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Answer(exitCode, said.toString(StandardCharsets.UTF_8));
    }

    /** A unit whose acts are all chained and whose head, with the last of them, is signed. */
    private static UUID tracedUnit() throws SQLException {
        Office office = Office.commune();
        for (int i = 0; i < ACTS - 1; i++) {
            office.open("Hồ sơ " + i, null).then().statusCode(201);
        }
        String headOfAll =
                "select hash from trace_head where unit_id = '%s' and sequence = %d".formatted(office.unitId(), ACTS);
        TraceTable.sealHeads();
        while (TraceTable.column(headOfAll).isEmpty()) {
            // another sealer was at it when the head was asked for: it may have been signed before the last acts
            TraceTable.sealHeads();
        }
        Answer whole = verify(office.unitId());
        assertThat(whole.exitCode()).as(whole.said()).isZero();
        assertThat(whole.said()).contains("entries=" + ACTS);
        return office.unitId();
    }

    private static void assertFound(UUID unitId, String kind, long sequence, Object entryId) {
        Answer answer = verify(unitId);
        assertThat(answer.exitCode()).as(answer.said()).isEqualTo(1);
        assertThat(answer.said())
                .contains("✘ %s unit=%s sequence=%d entry=%s".formatted(kind, unitId, sequence, entryId));
    }

    @Test
    void aRowAlteredIsFound() throws SQLException {
        // Given
        UUID unitId = tracedUnit();
        UUID fifth = TraceTable.entry(unitId, 5);

        // When
        TraceTable.execute("update trace_entry set actor = 'somebody.else' where id = '" + fifth + "'");

        // Then
        assertFound(unitId, "ALTERED", 5, fifth);
    }

    @Test
    void aRowDeletedIsFound() throws SQLException {
        // Given
        UUID unitId = tracedUnit();
        UUID fifth = TraceTable.entry(unitId, 5);

        // When
        TraceTable.execute("delete from trace_entry where id = '" + fifth + "'");

        // Then
        assertFound(unitId, "DELETED", 5, fifth);
    }

    @Test
    void aRowDeletedTogetherWithItsLinkIsFound() throws SQLException {
        // Given
        UUID unitId = tracedUnit();
        UUID fifth = TraceTable.entry(unitId, 5);

        // When
        TraceTable.execute(
                "delete from trace_chain where entry_id = '" + fifth + "'",
                "delete from trace_entry where id = '" + fifth + "'",
                "update trace_chain set sequence = -sequence + 1000000 where unit_id = '%s' and sequence > 5"
                        .formatted(unitId),
                "update trace_chain set sequence = 1000000 - sequence - 1 where unit_id = '%s' and sequence > 5"
                        .formatted(unitId));

        // Then
        assertFound(unitId, "ALTERED", 5, TraceTable.entry(unitId, 5));
    }

    @Test
    void twoRowsSwappedAreFound() throws SQLException {
        // Given
        UUID unitId = tracedUnit();
        UUID fifth = TraceTable.entry(unitId, 5);
        UUID ninth = TraceTable.entry(unitId, 9);
        String set = "update trace_chain set entry_id = '%s' where unit_id = '%s' and sequence = %d";

        // When
        TraceTable.execute(
                set.formatted(UUID.randomUUID(), unitId, 5),
                set.formatted(fifth, unitId, 9),
                set.formatted(ninth, unitId, 5));

        // Then
        assertFound(unitId, "REORDERED", 5, ninth);
    }

    @Test
    void theNewestTenCutOffAreFound() throws SQLException {
        // Given
        UUID unitId = tracedUnit();

        // When
        TraceTable.execute(
                "delete from trace_entry where id in (select entry_id from trace_chain where unit_id = '%s' and sequence > %d)"
                        .formatted(unitId, ACTS - 10),
                "delete from trace_chain where unit_id = '%s' and sequence > %d".formatted(unitId, ACTS - 10));

        // Then
        assertFound(unitId, "CUT_OFF", ACTS - 10 + 1, "?");
        assertThat(verify(unitId).said()).contains("10 entries were cut off");
    }

    @Test
    void aRowPutInBesideTheChainIsFound() throws SQLException {
        // Given
        UUID unitId = tracedUnit();
        UUID forged = UUID.randomUUID();

        // When
        TraceTable.execute("""
                insert into trace_entry (id, unit_id, act, details, actor, actor_name, at, chained)
                values ('%s', '%s', 'VIEWED', '{}', 'a', 'A', now(), true)
                """.formatted(forged, unitId));

        // Then
        assertFound(unitId, "INSERTED", 0, forged);
    }

    @Test
    void aHeadThatIsNotTheServicesOwnAndOneTakenAwayAreFound(@TempDir Path directory) throws IOException, SQLException {
        // Given
        UUID unitId = tracedUnit();
        List<String> lines = Files.readAllLines(Path.of(TraceTable.setting("hososo.trace.heads-file")));
        String own = lines.stream()
                .filter(line -> line.contains(unitId.toString()))
                .reduce((a, b) -> b)
                .orElseThrow();
        char third = own.charAt(own.length() - 5);
        String forged =
                own.substring(0, own.length() - 5) + (third == 'A' ? 'B' : 'A') + own.substring(own.length() - 4);
        Path heads = Files.writeString(directory.resolve("heads.jsonl"), forged + "\n");
        Map<String, String> settings = settings();
        settings.put("TRACE_HEADS_FILE", heads.toString());

        // When
        Answer answer = verify(unitId, settings);

        // Then
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.said()).contains("HEAD_FORGED").contains("HEAD_MISSING unit=" + unitId);
    }

    @Test
    void headsArePublishedSoThatOthersCanKeepThem() throws SQLException {
        // Given
        UUID unitId = tracedUnit();
        Map<String, String> settings = settings();
        settings.put("TRACE_HEADS_FILE", "target/no-such-file");
        settings.put("TRACE_KAFKA", TraceTable.setting("kafka.bootstrap.servers"));

        // When
        List<ConsumerRecord<String, byte[]>> published =
                Topic.read("hososo.trace", it -> unitId.toString().equals(it.key()), 1, Duration.ofSeconds(20));
        Answer answer = verify(unitId, settings);

        // Then
        assertThat(published).isNotEmpty();
        published.forEach(EventSchemas::check);
        assertThat(answer.said()).contains("✔");
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    void theProgramItselfSaysTheSameAndNothingElse() throws Exception {
        // Given
        UUID unitId = tracedUnit();
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        VerifyTrace.class.getName(),
                        unitId.toString())
                .redirectErrorStream(true);
        program.environment().putAll(settings());
        program.environment().put("TRACE_KAFKA", TraceTable.setting("kafka.bootstrap.servers"));

        // When
        Process run = program.start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said.lines()).hasSize(1).first().asString().startsWith("✔").contains("entries=" + ACTS);
    }

    @Test
    void withoutADatabaseNothingIsSaidToBeWhole() {
        // Given
        Map<String, String> settings = settings();
        settings.remove("TRACE_DATABASE_PASSWORD");

        // When
        Answer answer = verify(UUID.randomUUID(), settings);

        // Then
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.said()).contains("TRACE_DATABASE_PASSWORD");
    }
}
