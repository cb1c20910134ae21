package vn.hososo.signing.seal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import vn.hososo.kit.worker.Worker;
import vn.hososo.signing.credential.SigningKey;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.signing.PdfSigner;
import vn.hososo.signing.verification.Verifications;

/** Seals files of the system's own making; a seal that does not verify is never handed out. */
@ApplicationScoped
public class Seals {

    private final PdfSigner signer;
    private final Verifications verifications;
    private final Worker worker;
    private final Clock clock;
    private final Optional<Path> keyFile;
    private final Optional<String> pin;

    @Inject
    Seals(PdfSigner signer, Verifications verifications, Worker worker, Clock clock, SealConfig config) {
        this.signer = signer;
        this.verifications = verifications;
        this.worker = worker;
        this.clock = clock;
        keyFile = config.keyFile();
        pin = config.pin();
    }

    Uni<Pdf> seal(Pdf pdf) {
        // What cannot be read is refused before a key is opened for it.
        return verifications
                .verify(pdf)
                .chain(readable -> worker.run("seal", () -> signed(pdf)))
                .call(this::requireValid);
    }

    private Pdf signed(Pdf pdf) throws IOException {
        try (var key = open()) {
            return signer.seal(pdf, key, key.commonName(), clock.instant());
        }
    }

    private SigningKey open() throws IOException {
        var file = keyFile.filter(Files::isReadable).orElseThrow(SealProblem::notConfigured);
        var secret = pin.orElseThrow(SealProblem::notConfigured);
        try {
            return SigningKey.open(Files.readAllBytes(file), secret.toCharArray());
        } catch (SigningKey.Unopened e) {
            throw new IllegalStateException("the seal's key file cannot be opened file=" + file, e);
        }
    }

    private Uni<Void> requireValid(Pdf signed) {
        return verifications
                .verify(signed)
                .invoke(file -> {
                    if (!"VALID".equals(file.verdict().status())) {
                        throw new IllegalStateException("the seal does not verify reasons="
                                + file.verdict().codes());
                    }
                })
                .replaceWithVoid();
    }
}
