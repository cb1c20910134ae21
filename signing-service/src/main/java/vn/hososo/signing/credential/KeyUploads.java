package vn.hososo.signing.credential;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;
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

    Uni<KeyFile> read(FileUpload upload) {
        return worker.run("credential", () -> read(upload.uploadedFile(), upload.size()));
    }

    private static KeyFile read(java.nio.file.Path file, long size) throws IOException {
        if (size == 0 || size > LARGEST) {
            throw CredentialProblem.keyFileUnusable();
        }
        return new KeyFile(Files.readAllBytes(file));
    }
}
