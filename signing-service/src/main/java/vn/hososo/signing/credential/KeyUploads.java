package vn.hososo.signing.credential;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.worker.Worker;

/** Reads an uploaded key file, which is small, into memory. */
@ApplicationScoped
class KeyUploads {

    private static final long LARGEST = 1024 * 1024;

    private final Worker worker;

    @Inject
    KeyUploads(Worker worker) {
        this.worker = worker;
    }

    Uni<Optional<KeyFile>> read(@Nullable FileUpload upload) {
        return upload == null
                ? Uni.createFrom().item(Optional.empty())
                : worker.run("credential", () -> Optional.of(read(upload.uploadedFile(), upload.size())));
    }

    private static KeyFile read(java.nio.file.Path file, long size) throws IOException {
        if (size == 0 || size > LARGEST) {
            throw CredentialProblem.keyFileUnusable();
        }
        return new KeyFile(Files.readAllBytes(file));
    }
}
