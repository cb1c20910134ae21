package vn.hososo.signing.verification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.worker.Worker;
import vn.hososo.signing.document.Documents;
import vn.hososo.signing.document.OutgoingDocument;
import vn.hososo.signing.document.Pdf;

/** Verifies any PDF, or the current revision of a document of the caller's unit. */
@ApplicationScoped
public class Verifications {

    private final PdfVerifier verifier;
    private final KnownSignatures known;
    private final Documents documents;
    private final Worker worker;
    private final long largest;

    @Inject
    Verifications(
            PdfVerifier verifier,
            KnownSignatures known,
            Documents documents,
            Worker worker,
            VerificationConfig config) {
        this.verifier = verifier;
        this.known = known;
        this.documents = documents;
        this.worker = worker;
        largest = config.maxFileSize().asLongValue();
    }

    /** Verifies bytes already at hand. */
    public Uni<VerifiedFile> verify(Pdf pdf) {
        return worker.run("verify", () -> verified(pdf));
    }

    Uni<VerificationView> verify(FileUpload file) {
        return worker.run("verify", () -> verified(read(file.uploadedFile(), file.size())))
                .chain(this::described);
    }

    Uni<VerificationView> verify(UUID documentId, Caller caller) {
        return documents
                .require(documentId, caller.upn())
                .invoke(document -> mayRead(caller, document))
                .chain(document -> documents.content(document, caller.upn()))
                .chain(this::verify)
                .chain(this::described);
    }

    private Uni<VerificationView> described(VerifiedFile file) {
        var fingerprints =
                file.signatures().stream().map(VerifiedSignature::fingerprint).toList();
        return known.capacities(fingerprints).map(capacities -> VerificationView.of(file, capacities));
    }

    private VerifiedFile verified(Pdf pdf) {
        if (!pdf.looksLikePdf()) {
            throw VerificationProblem.unreadable();
        }
        try {
            return verifier.verify(pdf);
        } catch (UnreadablePdfException e) {
            throw VerificationProblem.unreadable();
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
