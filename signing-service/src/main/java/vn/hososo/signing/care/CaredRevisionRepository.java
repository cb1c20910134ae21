package vn.hososo.signing.care;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CaredRevisionRepository implements PanacheRepositoryBase<CaredRevision, UUID> {}
