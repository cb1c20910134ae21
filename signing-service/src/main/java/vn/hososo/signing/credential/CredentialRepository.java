package vn.hososo.signing.credential;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class CredentialRepository implements PanacheRepositoryBase<Credential, UUID> {

    private static final String WITH_MANDATES = "from Credential c left join fetch c.mandates ";

    Uni<Credential> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> CredentialProblem.notFound(id));
    }

    /** What the caller may not see does not exist for them. */
    Uni<Credential> require(CredentialScope scope, UUID id) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find(scope.query() + " and id = :id", parameters)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> CredentialProblem.notFound(id));
    }

    Uni<List<Instant>> endsOfActive() {
        return getSession()
                .chain(session -> session.createQuery(
                                "select c.validTo from Credential c where c.state = ?1", Instant.class)
                        .setParameter(1, CredentialState.Name.ACTIVE)
                        .getResultList());
    }

    Uni<List<Credential>> newestOfPerson(UUID accountId) {
        return list(
                WITH_MANDATES + "where c.kind = ?1 and c.holderAccountId = ?2 order by c.registeredAt desc",
                CredentialKind.PERSON,
                accountId);
    }

    Uni<List<Credential>> newestOfOrgan(UUID unitId) {
        return list(
                WITH_MANDATES + "where c.kind = ?1 and c.unitId = ?2 order by c.registeredAt desc",
                CredentialKind.ORGAN,
                unitId);
    }

    Uni<List<Credential>> page(CredentialScope scope, int page, int size) {
        return find(scope.query() + " order by registeredAt desc, id", scope.parameters())
                .page(Page.of(page, size))
                .list();
    }

    Uni<Long> count(CredentialScope scope) {
        return count(scope.query(), scope.parameters());
    }

    Uni<List<Credential>> byCertificates(Collection<String> sha256) {
        return list("certificateSha256 in ?1", sha256);
    }

    Uni<Long> countByCertificate(String sha256) {
        return count("certificateSha256 = :sha256", Map.of("sha256", sha256));
    }
}
