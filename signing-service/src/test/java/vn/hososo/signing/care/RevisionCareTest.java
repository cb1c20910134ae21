package vn.hososo.signing.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.hososo.signing.OutsideTools;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.TestRevocation;
import vn.hososo.signing.care.CaredRevisions.Judged;
import vn.hososo.signing.care.CaredRevisions.Recorded;
import vn.hososo.signing.care.CaredRevisions.SignedDocument;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.revocation.RevocationSources;
import vn.hososo.signing.revocation.TestSources;
import vn.hososo.signing.signing.TestSigner;
import vn.hososo.signing.verification.Level;
import vn.hososo.signing.verification.PdfVerifier;

/** New proofs, and what they are good for once the authority's certificates are gone. */
class RevisionCareTest {

    private static final TestPki PKI = new TestPki("CA thử");
    private static final TestRevocation REVOCATION = new TestRevocation(PKI, 0);
    private static final RevocationSources SOURCES = TestSources.asking(REVOCATION);

    @AfterAll
    static void stop() {
        REVOCATION.close();
    }

    @Test
    void whatProvesASignatureIsRenewedBeforeItEnds() throws Exception {
        // Given
        var office = new TestSigner(PKI);
        var file = office.organ(office.leader());
        var document = document(file);

        // When
        var look = care(Duration.ofDays(9999)).look(document, file, Optional.empty());

        // Then
        assertThat(look.verdicts()).extracting(Judged::status).containsExactly("VALID", "VALID");
        assertThat(look.level()).isEqualTo(Level.LTA);
        var raised = file.followedBy(look.evidence());
        assertThat(OutsideTools.pdfsig(raised).text()).doesNotContain("Invalid");
    }

    @Test
    void whatStaysProvenForLongIsLeftAlone() throws Exception {
        var file = new TestSigner(PKI).leader();

        var look = care(Duration.ofDays(1)).look(document(file), file, Optional.empty());

        assertThat(look.evidence()).isNull();
        assertThat(look.level()).isEqualTo(Level.T);
    }

    @Test
    void whatIsKeptBesideProvesASignatureWhereNobodyAnswersAnyMore() throws Exception {
        // Given
        var file = new TestSigner(PKI).leader();
        var document = document(file);
        var kept = kept(document, care(Duration.ofDays(9999)).look(document, file, Optional.empty()));
        REVOCATION.fail(true, true);

        // When
        var alone = care(Duration.ofDays(1)).look(document, file, Optional.empty());
        var proven = care(Duration.ofDays(1)).look(document, file, Optional.of(kept));
        REVOCATION.fail(false, false);

        // Then
        assertThat(alone.settled()).isFalse();
        assertThat(proven.settled()).isTrue();
        assertThat(proven.verdicts()).extracting(Judged::status).containsExactly("VALID");
    }

    @Test
    void whatIsKeptBesideHidesNoRevocationThatCameOutLater() throws Exception {
        // Given
        var key = PKI.keyFile(TestSigner.LEADER);
        var file = new TestSigner(PKI, key).leader();
        var document = document(file);
        var kept = kept(document, care(Duration.ofDays(9999)).look(document, file, Optional.empty()));

        // When
        REVOCATION.revoke(TestSources.certificate(key), Instant.now().minus(Duration.ofDays(1)));
        var look = care(Duration.ofDays(1)).look(document, file, Optional.of(kept));

        // Then
        assertThat(look.verdicts())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.reasons()).contains("CERTIFICATE_REVOKED"));
    }

    @Test
    void anAuthorityThatCannotHelpIsNotAskedEveryNight() throws Exception {
        // Given
        var file = new TestSigner(PKI).leader();
        var document = document(file);
        var kept = kept(document, care(Duration.ofDays(9999)).look(document, file, Optional.empty()));

        // When
        var again = care(Duration.ofDays(9999)).look(document, file, Optional.of(kept));

        // Then
        assertThat(again.evidence()).isNull();
        assertThat(again.level()).isEqualTo(Level.LTA);
    }

    private static CaredRevision kept(SignedDocument document, CareLook look) {
        var kept = new CaredRevision(document.revisionId(), document.documentId());
        kept.lookedAt(look, Instant.now());
        return kept;
    }

    private static RevisionCare care(Duration raiseBefore) {
        var anchors = PKI.anchors();
        return new RevisionCare(
                PdfVerifier.asking(anchors, SOURCES),
                new PdfExtender(PKI.timestamps(), anchors, SOURCES),
                raiseBefore,
                Clock.systemUTC());
    }

    private static SignedDocument document(Pdf file) throws Exception {
        var signatures = new PdfVerifier(PKI.anchors())
                .verify(file).signatures().stream()
                        .map(signature -> new Recorded(
                                UUID.randomUUID(), Capacity.LEADER, signature.fingerprint(), Instant.now(), "VALID"))
                        .toList();
        var id = UUID.randomUUID();
        return new SignedDocument(id, id, UUID.randomUUID(), UUID.randomUUID(), List.copyOf(signatures));
    }
}
