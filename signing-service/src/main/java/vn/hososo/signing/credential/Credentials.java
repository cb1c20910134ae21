package vn.hososo.signing.credential;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.signing.credential.SigningCredential.KeyPlace;
import vn.hososo.signing.token.Tokens;

/** Chooses the credential to sign with and guards its PIN, which passes through memory only. */
@ApplicationScoped
public class Credentials {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CredentialStore store;
    private final Tokens tokens;
    private final Optional<String> unattendedPin;
    private final int pinTries;
    private final Clock clock;

    @Inject
    Credentials(CredentialStore store, Tokens tokens, CredentialConfig config, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        unattendedPin = config.unattendedPin().filter(pin -> !pin.isBlank());
        pinTries = config.pinTries();
        this.clock = clock;
    }

    /** Whose certificate it is; unknown to who may not see the credential. */
    public Uni<CredentialKind> kindOf(UUID id, Caller by) {
        return store.kindOf(CredentialScope.of(by), id);
    }

    /** The caller's own credential with a mandate for this unit today; the newest when none is named. */
    public Uni<SigningCredential> ofPerson(UUID accountId, UUID unitId, @Nullable UUID wanted, KeyPlace place) {
        return store.ofPerson(accountId, unitId, wanted, place, today());
    }

    /** The unit's organ credential; the newest when none is named. */
    public Uni<SigningCredential> ofOrgan(UUID unitId, @Nullable UUID wanted, KeyPlace place) {
        return store.ofOrgan(unitId, wanted, place, today());
    }

    /**
     * The key with the PIN given, or for a key file with the demonstration's PIN when one is configured. Refused when too many
     * wrong PINs came before: a token that counted one more would lock itself for good.
     */
    public Uni<LockedKey> key(SigningCredential credential, @Nullable String pin) {
        return store.key(credential.id()).map(kept -> locked(credential, kept, pin));
    }

    /** The work with a key; a wrong PIN in it is counted, a right one forgives those before. */
    public <T> Uni<T> countingPins(LockedKey key, String by, Uni<T> work) {
        var count = key.count();
        return work.onFailure(CredentialProblem::isPinWrong)
                .recoverWithUni(wrong -> store.countWrongPin(count.place(), count.credentialId(), by)
                        .chain(wrongPins -> Uni.createFrom()
                                .failure(wrongPins >= pinTries ? CredentialProblem.pinLocked() : wrong)))
                .call(() ->
                        count.wrongPins() == 0 ? Uni.createFrom().voidItem() : store.forgiveWrongPins(count.place()));
    }

    /** A key on a token that is only being registered. */
    Uni<LockedKey> newKey(KeyHome.OnToken home, @Nullable String pin) {
        var place = KeyHome.OnToken.placeOf(home.token());
        return store.wrongPins(place)
                .map(wrong -> onToken(home, required(pin), new LockedKey.Count(place, null, wrong), null));
    }

    private LockedKey locked(SigningCredential credential, CredentialStore.KeptKey kept, @Nullable String pin) {
        var id = credential.id();
        return switch (kept.home()) {
            case KeyHome.InFile home ->
                inFile(
                        kept.file(),
                        credential.chain(),
                        required(orUnattended(pin)),
                        new LockedKey.Count(home.pinPlace(id), id, kept.wrongPins()));
            case KeyHome.OnToken home ->
                onToken(
                        home,
                        required(pin),
                        new LockedKey.Count(home.pinPlace(id), id, kept.wrongPins()),
                        kept.certificateSha256());
            case KeyHome.OwnDevice home -> throw CredentialProblem.keyElsewhere(KeyPlace.HERE);
        };
    }

    private LockedKey inFile(
            @Nullable CredentialKey file, @Nullable CertificateChain known, String pin, LockedKey.Count count) {
        requireTriesLeft(count);
        if (file == null) {
            throw CredentialProblem.keyFileUnusable();
        }
        return LockedKey.inFile(file.file(), known, pin.toCharArray(), count);
    }

    /** Those that wait for the token together could otherwise be wrong together, each within its limit. */
    private LockedKey onToken(KeyHome.OnToken home, String pin, LockedKey.Count count, @Nullable String sha256) {
        requireTriesLeft(count);
        var refuseAt = tokens.wrongPins(home.token()) + pinTries - count.wrongPins();
        return LockedKey.onToken(tokens, home, pin.toCharArray(), count, refuseAt, sha256);
    }

    private void requireTriesLeft(LockedKey.Count count) {
        if (count.wrongPins() >= pinTries) {
            throw CredentialProblem.pinLocked();
        }
    }

    private @Nullable String orUnattended(@Nullable String pin) {
        return pin == null || pin.isEmpty() ? unattendedPin.orElse(null) : pin;
    }

    private static String required(@Nullable String pin) {
        if (pin == null || pin.isEmpty()) {
            throw CredentialProblem.pinMissing();
        }
        return pin;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }
}
