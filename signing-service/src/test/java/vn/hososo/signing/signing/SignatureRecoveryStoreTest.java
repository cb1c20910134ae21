package vn.hososo.signing.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.signing.FakeDocumentService;
import vn.hososo.signing.FakeDocumentService.Accident;
import vn.hososo.signing.Office;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.TestPdf;

/** What an instance that has just started does with signatures that others are making. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class SignatureRecoveryStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FakeDocumentService documents = Peers.documents();

    @Inject
    SignatureLedger ledger;

    @Inject
    Signatures signatures;

    @Inject
    SigningConfig config;

    @Inject
    Pool database;

    @AfterEach
    void everythingRunsAgain() {
        documents.meets(Accident.NONE);
    }

    @Test
    void anInstanceThatStartsLeavesToAnotherWhatThatIsJustMaking() throws Throwable {
        // Given
        var office = Office.ready();
        var document = documents.submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        documents.meets(Accident.CALL_LOST);
        office.signAsLeader(document).statusCode(503);
        // Later than any clock here: the recovery of this application leaves it alone.
        var preparedAt = Instant.now().plus(1, ChronoUnit.HOURS);
        isBeingMadeSince(document, preparedAt);
        var start = preparedAt.plusMillis(1);

        // When
        recoverFrom(start);

        // Then
        assertThat(state(document)).isEqualTo("PREPARED");

        // When
        recoverFrom(start.plus(config.recoverAfter()));

        // Then
        assertThat(state(document)).isEqualTo("ABANDONED");
    }

    private void recoverFrom(Instant start) throws Throwable {
        var recovery = new SignatureRecovery(ledger, signatures, config, Clock.fixed(start, ZoneOffset.UTC));
        VertxContextSupport.subscribeAndAwait(recovery::recover);
    }

    private void isBeingMadeSince(UUID document, Instant at) {
        assertThat(database.preparedQuery(
                                "update signature set prepared_at = $2, state = 'PREPARED' where document_id = $1")
                        .execute(Tuple.of(document, at.atOffset(ZoneOffset.UTC)))
                        .await()
                        .atMost(PATIENCE)
                        .rowCount())
                .isEqualTo(1);
    }

    private String state(UUID document) {
        return database.preparedQuery("select state from signature where document_id = $1")
                .execute(Tuple.of(document))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString("state");
    }
}
