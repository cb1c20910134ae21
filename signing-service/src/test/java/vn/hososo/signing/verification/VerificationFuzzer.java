package vn.hososo.signing.verification;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.LogManager;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.credential.TrustAnchors;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.revocation.RevocationSources;
import vn.hososo.signing.structure.Limits;

/**
 * What Jazzer feeds with mutated files, from the reader of the structure to the verdict. Whatever the bytes are, the answer is
 * a verdict, an unreadable file or a refusal; never another exception, a hang or a heap used up.
 */
public final class VerificationFuzzer {

    private static final Path HOME = Path.of("target", "fuzz");
    private static final PdfVerifier VERIFIER = new PdfVerifier(
            new TrustAnchors(HOME.resolve("anchors"), Duration.ofHours(1)),
            RevocationSources.none(),
            false,
            new Limits(16, 20_000, 16 * 1024 * 1024, Duration.ofSeconds(5)));

    static {
        // DSS tells every step of every verification, which takes longer than the step.
        LogManager.getLogManager().reset();
    }

    private VerificationFuzzer() {}

    /** Jazzer's name for it. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            var verified = VERIFIER.verify(new Pdf(bytes));
            if (verified.verdict().isValid() && verified.signatures().isEmpty()) {
                throw new IllegalStateException("valid without a signature");
            }
        } catch (UnreadablePdfException | ProblemException refused) {
            // Also an answer.
        }
    }

    /** Writes the files to begin with, and the anchor that makes them valid. */
    public static void main(String[] ignored) throws Exception {
        var pki = new TestPki("CA thử");
        pki.writeRoot(Files.createDirectories(HOME.resolve("anchors")));
        Files.createDirectories(HOME.resolve("corpus"));
        var blank = TestPdf.blank(PDRectangle.A4, 0, 2);
        var rich = SignedFiles.richDraft();
        var signed = signer(pki).stampedBy(pki).sign(blank);
        var certified = signer(pki)
                .certifying(CertificationPermission.MINIMAL_CHANGES_PERMITTED)
                .sign(rich);
        var filled = Forger.updated(certified, it -> SignedFiles.fill(it, "x"));
        write("unsigned", blank);
        write("rich", rich);
        write("plain", signer(pki).sign(SignedFiles.plain(blank)));
        write("stamped", signed);
        write("certified", certified);
        write("filled", filled);
        write("twice", signer(pki).sign(filled));
        write("wrapped", Forger.wrapped(signer(pki).sign(SignedFiles.plain(blank))));
    }

    private static CarelessSigner signer(TestPki pki) {
        return new CarelessSigner(pki.keyFile("Trần Thị Lan")).with(parameters -> parameters.setContentSize(9000));
    }

    private static void write(String name, Pdf file) throws IOException {
        Files.write(HOME.resolve("corpus").resolve(name + ".pdf"), file.bytes());
    }
}
