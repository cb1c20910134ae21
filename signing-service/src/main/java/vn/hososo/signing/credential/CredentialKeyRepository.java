package vn.hososo.signing.credential;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CredentialKeyRepository implements PanacheRepositoryBase<CredentialKey, UUID> {}
