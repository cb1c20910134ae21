package vn.hososo.signing.image;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The transactions of the feature. */
@ApplicationScoped
class ImageStore {

    private final ImageRepository images;

    @Inject
    ImageStore(ImageRepository images) {
        this.images = images;
    }

    /** In the place of the one that was there. */
    @WithTransaction
    Uni<ImageView> put(SignatureImage image) {
        return images.getSession().chain(session -> session.merge(image)).map(SignatureImage::view);
    }

    @WithSession
    Uni<Optional<SignatureImage>> find(UUID credentialId) {
        return images.findById(credentialId).map(Optional::ofNullable);
    }

    @WithTransaction
    Uni<Void> remove(UUID credentialId) {
        return images.deleteById(credentialId).replaceWithVoid();
    }
}
