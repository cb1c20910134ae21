package vn.hososo.signing.credential;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.IfMatch;
import vn.hososo.signing.credential.SigningCredential.KeyPlace;

/** The transactions of the feature; what is slow or remote happens before, in {@link Credentials}. */
@ApplicationScoped
class CredentialStore {

    /** A key as far as the database knows it: its home, its file, and how many wrong PINs came for it. */
    record KeptKey(
            KeyHome home,
            String certificateSha256,
            @Nullable CredentialKey file,
            int wrongPins) {}

    private final CredentialRepository credentials;
    private final CredentialKeyRepository files;
    private final CredentialActRepository acts;
    private final PinTries tries;
    private final IdempotencyKeys keys;
    private final Clock clock;
    private final Duration expiryWarning;
    private final int mostTries;

    @Inject
    CredentialStore(
            CredentialRepository credentials,
            CredentialKeyRepository files,
            CredentialActRepository acts,
            PinTries tries,
            IdempotencyKeys keys,
            Clock clock,
            CredentialConfig config) {
        this.credentials = credentials;
        this.files = files;
        this.acts = acts;
        this.tries = tries;
        this.keys = keys;
        this.clock = clock;
        expiryWarning = config.expiryWarning();
        mostTries = config.pinTries();
    }

    @WithTransaction
    Uni<CredentialView> add(
            IdempotencyKey key, NewCredential given, CertificateChain chain, @Nullable KeyFile file, String by) {
        return keys.once(
                key,
                CredentialView.class,
                () -> unknown(chain)
                        .chain(() -> persist(new Credential(Ids.next(), given, chain, clock.instant(), by), file))
                        .call(saved -> said(saved, CredentialAct.Kind.REGISTERED, by, null))
                        .chain(this::view));
    }

    @WithSession
    Uni<List<CredentialView>> page(CredentialScope scope, Paging paging) {
        return credentials.page(scope, paging.page(), paging.size()).chain(this::views);
    }

    @WithSession
    Uni<Long> count(CredentialScope scope) {
        return credentials.count(scope);
    }

    @WithSession
    Uni<CredentialView> get(CredentialScope scope, UUID id) {
        return credentials.require(scope, id).chain(this::view);
    }

    @WithSession
    Uni<CredentialKind> kindOf(CredentialScope scope, UUID id) {
        return credentials.require(scope, id).map(Credential::kind);
    }

    @WithSession
    Uni<List<CredentialActView>> actsOf(CredentialScope scope, UUID id, Paging paging) {
        return credentials
                .require(scope, id)
                .chain(credential -> acts.of(credential.id(), paging))
                .map(found -> found.stream().map(CredentialAct::view).toList());
    }

    @WithSession
    Uni<Long> countActsOf(UUID id) {
        return acts.countOf(id);
    }

    /** Changes a credential and keeps who did it, when and why. */
    @WithTransaction
    Uni<CredentialView> change(
            CredentialScope scope,
            UUID id,
            IfMatch version,
            CredentialAct.Kind kind,
            String by,
            @Nullable String reason,
            Consumer<Credential> change) {
        return credentials
                .require(scope, id)
                .invoke(credential -> version.require(credential.version()))
                .invoke(change)
                .call(credential -> said(credential, kind, by, reason))
                .call(() -> credentials.flush())
                .chain(this::view);
    }

    @WithTransaction
    Uni<CredentialView> unlockPin(
            CredentialScope scope, UUID id, IfMatch version, String by, String reason, Consumer<Credential> check) {
        return credentials
                .require(scope, id)
                .invoke(credential -> version.require(credential.version()))
                .invoke(check)
                .call(credential -> forgive(credential.home().pinPlace(id)))
                .call(credential -> said(credential, CredentialAct.Kind.PIN_UNLOCKED, by, reason))
                .chain(this::view);
    }

    @WithSession
    Uni<SigningCredential> ofPerson(UUID accountId, UUID unitId, @Nullable UUID wanted, KeyPlace place, LocalDate day) {
        return credentials.newestOfPerson(accountId).map(found -> chosen(found, wanted, place, unitId, day));
    }

    @WithSession
    Uni<SigningCredential> ofOrgan(UUID unitId, @Nullable UUID wanted, KeyPlace place, LocalDate day) {
        return credentials.newestOfOrgan(unitId).map(found -> chosen(found, wanted, place, unitId, day));
    }

    @WithSession
    Uni<KeptKey> key(UUID credentialId) {
        return credentials
                .require(credentialId)
                .chain(credential -> files.findById(credentialId)
                        .chain(file -> tries.wrong(credential.home().pinPlace(credentialId))
                                .map(wrong ->
                                        new KeptKey(credential.home(), credential.certificateSha256(), file, wrong))));
    }

    @WithSession
    Uni<Integer> wrongPins(String place) {
        return tries.wrong(place);
    }

    /** @param credentialId absent while the credential is only being registered */
    @WithTransaction
    Uni<Integer> countWrongPin(String place, @Nullable UUID credentialId, String by) {
        return tries.count(place, clock.instant())
                .call(wrong -> wrong == mostTries && credentialId != null
                        ? acts.persist(new CredentialAct(
                                credentialId, CredentialAct.Kind.PIN_LOCKED, clock.instant(), by, null))
                        : Uni.createFrom().voidItem());
    }

    @WithTransaction
    Uni<Void> forgiveWrongPins(String place) {
        return tries.forgive(place);
    }

    @WithSession
    Uni<List<Instant>> endsOfActive() {
        return credentials.endsOfActive();
    }

    private Uni<Void> forgive(@Nullable String place) {
        return place == null ? Uni.createFrom().voidItem() : tries.forgive(place);
    }

    private Uni<Void> unknown(CertificateChain chain) {
        return credentials
                .countByCertificate(chain.sha256())
                .invoke(count -> {
                    if (count > 0) {
                        throw CredentialProblem.exists();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Credential> persist(Credential credential, @Nullable KeyFile file) {
        return credentials
                .persistAndFlush(credential)
                .call(saved -> file == null
                        ? Uni.createFrom().voidItem()
                        : files.persist(new CredentialKey(saved.id(), file.bytes())));
    }

    private Uni<CredentialAct> said(
            Credential credential, CredentialAct.Kind kind, String by, @Nullable String reason) {
        return acts.persist(new CredentialAct(credential.id(), kind, clock.instant(), by, reason));
    }

    private Uni<CredentialView> view(Credential credential) {
        return views(List.of(credential)).map(List::getFirst);
    }

    private Uni<List<CredentialView>> views(List<Credential> found) {
        var now = clock.instant();
        var places = found.stream()
                .map(CredentialStore::placeOf)
                .filter(place -> !place.isEmpty())
                .toList();
        return tries.spent(places, mostTries)
                .map(spent -> found.stream()
                        .map(credential ->
                                credential.view(now, now.plus(expiryWarning), spent.contains(placeOf(credential))))
                        .toList());
    }

    private static String placeOf(Credential credential) {
        return Objects.requireNonNullElse(credential.home().pinPlace(credential.id()), "");
    }

    /**
     * Unknown id is 404; a key elsewhere than asked 409; known but without mandate 403; not active 409. Of several the newest whose
     * certificate is in its period; what else is wrong with a certificate, its checks say.
     */
    private SigningCredential chosen(
            List<Credential> found, @Nullable UUID wanted, KeyPlace place, UUID unitId, LocalDate day) {
        var asked = found.stream()
                .filter(credential -> wanted == null || credential.id().equals(wanted))
                .toList();
        if (asked.isEmpty()) {
            throw wanted == null ? CredentialProblem.missing() : CredentialProblem.notFound(wanted);
        }
        var placed =
                asked.stream().filter(credential -> credential.isKept(place)).toList();
        if (placed.isEmpty()) {
            throw CredentialProblem.keyElsewhere(place);
        }
        var mandated = placed.stream()
                .filter(credential -> credential.maySignFor(unitId, day))
                .toList();
        if (mandated.isEmpty()) {
            throw CredentialProblem.mandateMissing();
        }
        var active = mandated.stream()
                .filter(credential -> credential.state() instanceof CredentialState.Active)
                .toList();
        if (active.isEmpty()) {
            throw CredentialProblem.notActive(mandated.getFirst().state());
        }
        return active.stream()
                .filter(credential -> credential.isValidAt(clock.instant()))
                .findFirst()
                .orElse(active.getFirst())
                .forSigning(unitId, day);
    }
}
