package vn.hososo.signing.image;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.worker.Worker;
import vn.hososo.signing.credential.CredentialKind;
import vn.hososo.signing.credential.Credentials;
import vn.hososo.signing.placement.Picture;

/** Keeps one image for each credential; who may see or administer the credential may so its image. */
@ApplicationScoped
public class SignatureImages {

    private final ImageStore store;
    private final Credentials credentials;
    private final Worker worker;
    private final Clock clock;
    private final long mostBytes;
    private final int mostPixels;
    private final int usualDiameter;

    @Inject
    SignatureImages(ImageStore store, Credentials credentials, Worker worker, Clock clock, ImageConfig config) {
        this.store = store;
        this.credentials = credentials;
        this.worker = worker;
        this.clock = clock;
        mostBytes = config.maxFileSize().asLongValue();
        mostPixels = config.maxPixels();
        usualDiameter = config.stampDiameter();
    }

    /** The picture that signatures with this credential show. */
    public Uni<Optional<Picture>> of(UUID credentialId) {
        return store.find(credentialId).map(found -> found.map(SignatureImage::picture));
    }

    Uni<ImageView> put(UUID credentialId, Caller by, FileUpload file, @Nullable Integer diameterMm) {
        return credentials
                .kindOf(credentialId, by)
                .chain(kind -> worker.run(
                        "image",
                        () -> new SignatureImage(
                                credentialId,
                                CheckedImage.read(file.uploadedFile(), kind, mostBytes, mostPixels),
                                diameter(kind, diameterMm),
                                clock.instant(),
                                by.upn())))
                .chain(store::put);
    }

    Uni<byte[]> get(UUID credentialId, Caller by) {
        return credentials
                .kindOf(credentialId, by)
                .chain(kind -> store.find(credentialId))
                .map(found -> found.orElseThrow(() -> ImageProblem.notFound(credentialId))
                        .png());
    }

    Uni<Void> remove(UUID credentialId, Caller by) {
        return credentials.kindOf(credentialId, by).chain(kind -> store.remove(credentialId));
    }

    private @Nullable Integer diameter(CredentialKind kind, @Nullable Integer given) {
        if (kind == CredentialKind.ORGAN) {
            return given == null ? usualDiameter : given;
        }
        if (given != null) {
            throw ProblemException.invalid(
                    "diameterMm",
                    "form",
                    new Text("Chỉ con dấu của cơ quan có đường kính.", "Only an organ's stamp has a diameter."));
        }
        return null;
    }
}
