package vn.hososo.signing.image;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ImageRepository implements PanacheRepositoryBase<SignatureImage, UUID> {}
