package vn.hososo.signing.verification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.worker.Worker;
import vn.hososo.signing.credential.MandateRegister;
import vn.hososo.signing.document.Documents;
import vn.hososo.signing.document.OutgoingDocument;
import vn.hososo.signing.document.Pdf;

/** Verifies any PDF, or the current revision of a document of the caller's unit. */
@ApplicationScoped
public class Verifications {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final PdfVerifier verifier;
    private final KnownSignatures known;
    private final MandateRegister mandates;
    private final KeptProofs proofs;
    private final Documents documents;
    private final Worker worker;
    private final long largest;

    @Inject
    Verifications(
            PdfVerifier verifier,
            KnownSignatures known,
            MandateRegister mandates,
            KeptProofs proofs,
            Documents documents,
            Worker worker,
            VerificationConfig config) {
        this.verifier = verifier;
        this.known = known;
        this.mandates = mandates;
        this.proofs = proofs;
        this.documents = documents;
        this.worker = worker;
        largest = config.maxFileSize().asLongValue();
    }

    /** Verifies bytes already at hand. */
    public Uni<VerifiedFile> verify(Pdf pdf) {
        return worker.run("verify", () -> verified(pdf));
    }

    Uni<VerificationView> verify(FileUpload file, Locale language) {
        return worker.run("verify", () -> verified(read(file.uploadedFile(), file.size())))
                .chain(verified -> described(verified, null, language));
    }

    /** For people who are not signed in: a lane of its own, so that they never keep the work of the units waiting. */
    Uni<VerificationView> verifyForAnybody(FileUpload file, Locale language) {
        return worker.run("verify-for-anybody", () -> verified(read(file.uploadedFile(), file.size())))
                .chain(verified -> described(verified, null, language))
                .map(VerificationView::forAnybody);
    }

    /** DSS's own report on the file, in XML. */
    Uni<String> report(ReportKind kind, FileUpload file) {
        return worker.run("verify", () -> reported(kind, read(file.uploadedFile(), file.size())));
    }

    Uni<VerificationView> verify(UUID documentId, Caller caller, Locale language) {
        return readable(documentId, caller)
                .chain(document -> documents
                        .content(document, caller.upn())
                        .chain(file -> verify(file)
                                .chain(alone -> alone.verdict() instanceof Verdict.Indeterminate
                                        ? withProofs(document.currentRevisionId(), file, alone)
                                        : Uni.createFrom().item(alone)))
                        .chain(verified -> described(verified, document.unitId(), language)));
    }

    /** A document whose signatures the caller may look into: of the own unit. */
    public Uni<OutgoingDocument> readable(UUID documentId, Caller caller) {
        return documents.require(documentId, caller.upn()).invoke(document -> mayRead(caller, document));
    }

    private Uni<VerificationView> described(VerifiedFile file, @Nullable UUID unitId, Locale language) {
        var fingerprints =
                file.signatures().stream().map(VerifiedSignature::fingerprint).toList();
        return known.capacities(fingerprints)
                .chain(capacities -> mandates.holders(days(file))
                        .map(holders -> VerificationView.of(
                                file, new VerificationView.Known(capacities, holders, unitId, language))));
    }

    /** The day of signing in Vietnam, by certificate; of two signatures of one certificate the later. */
    private static Map<String, LocalDate> days(VerifiedFile file) {
        var days = new HashMap<String, LocalDate>();
        for (var signature : file.signatures()) {
            var at = signature.bestTime();
            if (at != null) {
                days.put(signature.certificate().sha256(), LocalDate.ofInstant(at, VIETNAM));
            }
        }
        return days;
    }

    private String reported(ReportKind kind, Pdf pdf) {
        requirePdf(pdf);
        try {
            var reports = verifier.reports(pdf).orElseThrow(VerificationProblem::nothingToReport);
            return switch (kind) {
                case DETAILED -> reports.getXmlDetailedReport();
                case ETSI -> reports.getXmlValidationReport();
            };
        } catch (UnreadablePdfException e) {
            throw e.isLocked() ? VerificationProblem.locked() : VerificationProblem.damaged();
        }
    }

    private VerifiedFile verified(Pdf pdf) {
        requirePdf(pdf);
        try {
            return verifier.verify(pdf);
        } catch (UnreadablePdfException e) {
            throw e.isLocked() ? VerificationProblem.locked() : VerificationProblem.damaged();
        }
    }

    /** What is kept beside a document's file speaks where the file can no longer prove itself. */
    private Uni<VerifiedFile> withProofs(UUID revisionId, Pdf file, VerifiedFile alone) {
        return proofs.beside(revisionId)
                .chain(kept -> kept.isPresent()
                        ? verify(file.followedBy(kept.get()))
                        : Uni.createFrom().item(alone));
    }

    private static void requirePdf(Pdf pdf) {
        if (!pdf.looksLikePdf()) {
            throw VerificationProblem.noPdf();
        }
    }

    private Pdf read(Path file, long size) throws IOException {
        if (size > largest) {
            throw VerificationProblem.tooLarge(largest);
        }
        return new Pdf(Files.readAllBytes(file));
    }

    private static void mayRead(Caller caller, OutgoingDocument document) {
        if (!caller.has(Roles.SYSTEM_ADMIN) && !document.unitId().equals(caller.requireUnit())) {
            throw VerificationProblem.foreignUnit();
        }
    }
}
