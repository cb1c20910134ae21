package vn.hososo.signing.credential;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.hososo.kit.paging.Paging;

@ApplicationScoped
class CredentialActRepository implements PanacheRepositoryBase<CredentialAct, UUID> {

    Uni<List<CredentialAct>> of(UUID credentialId, Paging paging) {
        return find("credentialId = ?1 order by actedAt, id", credentialId)
                .page(Page.of(paging.page(), paging.size()))
                .list();
    }

    Uni<Long> countOf(UUID credentialId) {
        return count("credentialId", credentialId);
    }
}
