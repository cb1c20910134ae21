package vn.hososo.signing.credential;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Paging;

/** The transactions of the feature; what is slow or remote happens before, in {@link Credentials}. */
@ApplicationScoped
class CredentialStore {

    private final CredentialRepository credentials;
    private final CredentialKeyRepository files;
    private final IdempotencyKeys keys;

    @Inject
    CredentialStore(CredentialRepository credentials, CredentialKeyRepository files, IdempotencyKeys keys) {
        this.credentials = credentials;
        this.files = files;
        this.keys = keys;
    }

    @WithTransaction
    Uni<CredentialView> add(
            IdempotencyKey key,
            NewCredential given,
            CheckedCertificate certificate,
            KeyFile file,
            Instant at,
            String by) {
        return keys.once(
                key,
                CredentialView.class,
                () -> unknown(certificate)
                        .chain(() -> persist(new Credential(Ids.next(), given, certificate, at, by), file)));
    }

    @WithSession
    Uni<List<CredentialView>> page(CredentialScope scope, Paging paging) {
        return credentials
                .page(scope, paging.page(), paging.size())
                .map(found -> found.stream().map(Credential::view).toList());
    }

    @WithSession
    Uni<Long> count(CredentialScope scope) {
        return credentials.count(scope);
    }

    @WithSession
    Uni<SigningCredential> ofPerson(UUID accountId, UUID unitId, @Nullable UUID wanted, LocalDate day, Instant now) {
        return credentials.newestOfPerson(accountId).map(found -> mandated(found, unitId, wanted, day, now));
    }

    @WithSession
    Uni<SigningCredential> ofOrgan(UUID unitId, @Nullable UUID wanted, LocalDate day, Instant now) {
        return credentials.newestOfOrgan(unitId).map(found -> mandated(found, unitId, wanted, day, now));
    }

    @WithSession
    Uni<byte[]> file(UUID credentialId) {
        return files.findById(credentialId)
                .onItem()
                .ifNull()
                .failWith(() -> CredentialProblem.notFound(credentialId))
                .map(CredentialKey::file);
    }

    private Uni<Void> unknown(CheckedCertificate certificate) {
        return credentials
                .countByCertificate(certificate.sha256())
                .invoke(count -> {
                    if (count > 0) {
                        throw CredentialProblem.exists();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<CredentialView> persist(Credential credential, KeyFile file) {
        return credentials
                .persist(credential)
                .chain(saved -> files.persist(new CredentialKey(saved.id(), file.bytes())))
                .replaceWith(credential::view);
    }

    /** Unknown id is 404; known but without mandate 403; nothing usable at all 409. */
    private static SigningCredential mandated(
            List<Credential> found, UUID unitId, @Nullable UUID wanted, LocalDate day, Instant now) {
        var asked = found.stream()
                .filter(credential -> wanted == null || credential.id().equals(wanted))
                .toList();
        if (asked.isEmpty()) {
            throw wanted == null ? CredentialProblem.missing() : CredentialProblem.notFound(wanted);
        }
        var mandated = asked.stream()
                .filter(credential -> credential.maySignFor(unitId, day))
                .toList();
        if (mandated.isEmpty()) {
            throw CredentialProblem.mandateMissing();
        }
        return mandated.stream()
                .filter(credential -> credential.isValidAt(now))
                .findFirst()
                .map(credential -> new SigningCredential(credential.id(), credential.holderName()))
                .orElseThrow(CredentialProblem::missing);
    }
}
