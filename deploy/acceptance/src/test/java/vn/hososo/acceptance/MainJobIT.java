package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hososo.acceptance.Ratios.Fraction;

/** From an incoming PDF to a moved ratio, as the README tells it. */
class MainJobIT {
    private static final Duration VISIBLE = Duration.ofSeconds(15);

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void aReplyFromAnIncomingDocumentMovesBothRatios() throws IOException {
        // Given
        Desk desk = Desk.of("tan-lang");
        Ratios ratios = new Ratios(desk.leader(), "tan-lang");
        Fraction dossiers = ratios.now(Ratios.DOSSIERS);
        Fraction signing = ratios.now(Ratios.SIGNING);

        // When
        Answer first = desk.register("101", Person.key()).ok();
        Answer second = desk.register("102", Person.key()).ok();
        UUID incoming = first.id();
        ratios.awaitExactly(Ratios.DOSSIERS, dossiers.plus(0, 2), VISIBLE);
        UUID dossier = desk.openDossier(incoming).ok().id();
        Duration dossierVisible = ratios.awaitExactly(Ratios.DOSSIERS, dossiers.plus(1, 2), VISIBLE);
        UUID reply = desk.draftReply(incoming, dossier).ok().id();
        desk.submit(reply).ok();
        Answer leaderSigned = desk.sign(reply, "LEADER").ok();
        Answer numbered = desk.number(reply).ok();
        Answer organSigned = desk.sign(reply, "ORGAN").ok();
        Answer issued = desk.issue(reply).ok();
        Duration issueVisible = ratios.awaitExactly(Ratios.SIGNING, signing.plus(1, 1), VISIBLE);

        // Then
        System.out.printf(
                "act to visible ratio: dossier %d ms, issue %d ms (aim 1000 ms)%n",
                dossierVisible.toMillis(), issueVisible.toMillis());
        assertThat(second.json().get("arrivalNumber").asInt())
                .isEqualTo(first.json().get("arrivalNumber").asInt() + 1);
        assertThat(leaderSigned.json().at("/verdict/status").asText()).isEqualTo("VALID");
        assertThat(organSigned.json().at("/verdict/status").asText()).isEqualTo("VALID");
        assertThat(issued.field("state")).isEqualTo("ISSUED");
        assertThat(ratios.items(Ratios.DOSSIERS, true)).containsExactly(incoming.toString());
        assertThat(ratios.items(Ratios.DOSSIERS, false)).containsExactly(second.field("id"));
        assertThat(ratios.items(Ratios.SIGNING, true)).containsExactly(reply.toString());
        theSignedFileShowsItsNumberAndHolds(desk, issued, numbered.field("number"));
    }

    @Test
    void aDocumentIssuedOnPaperStaysInTheDenominatorWithItsReason() {
        // Given
        Desk desk = Desk.of("phu-hoa");
        Ratios ratios = new Ratios(desk.leader(), "phu-hoa");
        Fraction signing = ratios.now(Ratios.SIGNING);
        UUID document = desk.draft("").ok().id();
        desk.submit(document).ok();

        // When
        desk.issueOnPaper(document, "Mất điện cả ngày").ok();

        // Then
        ratios.awaitExactly(Ratios.SIGNING, signing.plus(0, 1), VISIBLE);
        assertThat(ratios.evidence(
                        Ratios.SIGNING, it -> it.get("reason").asText().equals("ISSUED_ON_PAPER")))
                .contains(document.toString());
    }

    private static void theSignedFileShowsItsNumberAndHolds(Desk desk, Answer issued, String number)
            throws IOException {
        Answer file = desk.clerk()
                .get("/api/documents/contents/" + issued.field("currentRevisionId"))
                .ok();
        Path saved = RunningPlatform.home().resolve("issued.pdf");
        Files.write(saved, file.http().body());
        try (PDDocument pdf = Loader.loadPDF(saved.toFile())) {
            assertThat(pdf.getDocumentCatalog().getAcroForm().getFields())
                    .extracting(PDField::getValueAsString)
                    .anyMatch(it -> it.startsWith(number + "/"))
                    .anyMatch(it -> it.contains("ngày") && it.contains("năm"));
        }
        Answer verified = desk.clerk()
                .upload("/api/signing/verifications", null, file.http().body())
                .ok();
        assertThat(verified.field("status")).isEqualTo("VALID");
        assertThat(verified.json().get("signatures")).hasSize(2);

        String pdfsig = Tools.require("MainJobIT: signatures by pdfsig", "pdfsig");
        String report = Tools.output(List.of(pdfsig, saved.toString()));
        assertThat(report.split("Signature is Valid", -1)).as(report).hasSize(3);
        String text = Tools.output(
                List.of(Tools.require("MainJobIT: text by pdftotext", "pdftotext"), "-layout", saved.toString(), "-"));
        assertThat(text).contains(number + "/");
    }
}
