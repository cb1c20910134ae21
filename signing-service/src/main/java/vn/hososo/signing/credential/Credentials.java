package vn.hososo.signing.credential;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.worker.Worker;

/** Registers credentials and chooses the one to sign with. The PIN passes through memory only. */
@ApplicationScoped
public class Credentials {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CredentialStore store;
    private final TrustAnchors anchors;
    private final Optional<String> unattendedPin;
    private final Worker worker;
    private final Clock clock;

    @Inject
    Credentials(CredentialStore store, TrustAnchors anchors, CredentialConfig config, Worker worker, Clock clock) {
        this.store = store;
        this.anchors = anchors;
        unattendedPin = config.unattendedPin().filter(pin -> !pin.isBlank());
        this.worker = worker;
        this.clock = clock;
    }

    Uni<CredentialView> register(IdempotencyKey key, Caller by, NewCredential given, KeyFile file, String pin) {
        mayRegister(by, given);
        return worker.run(
                        "credential",
                        () -> CheckedCertificate.read(file.bytes(), pin.toCharArray(), anchors, clock.instant()))
                .chain(certificate -> store.add(key, given, certificate, file, clock.instant(), by.upn()));
    }

    Uni<List<CredentialView>> page(Caller caller, Paging paging) {
        return store.page(CredentialScope.of(caller), paging);
    }

    Uni<Long> count(Caller caller) {
        return store.count(CredentialScope.of(caller));
    }

    /** The caller's own credential with a mandate for this unit today; the newest when none is named. */
    public Uni<SigningCredential> ofPerson(UUID accountId, UUID unitId, @Nullable UUID wanted) {
        return store.ofPerson(accountId, unitId, wanted, today(), clock.instant());
    }

    /** The unit's organ credential; the newest when none is named. */
    public Uni<SigningCredential> ofOrgan(UUID unitId, @Nullable UUID wanted) {
        return store.ofOrgan(unitId, wanted, today(), clock.instant());
    }

    /** The key file with the PIN given, or the demonstration's PIN when one is configured. */
    public Uni<LockedKey> key(SigningCredential credential, @Nullable String pin) {
        var used = pin == null || pin.isEmpty() ? unattendedPin.orElse(null) : pin;
        if (used == null) {
            return Uni.createFrom().failure(CredentialProblem.pinMissing());
        }
        return store.file(credential.id()).map(file -> new LockedKey(file, used.toCharArray()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    private static void mayRegister(Caller by, NewCredential given) {
        if (given.kind() == CredentialKind.PERSON && given.holder().accountId() == null) {
            throw ProblemException.invalid(
                    "holder.accountId",
                    "metadata",
                    new Text("Bắt buộc với chứng thư số cá nhân.", "Required for a person's credential."));
        }
        given.given().stream()
                .filter(mandate ->
                        mandate.validTo() != null && mandate.validTo().isBefore(mandate.validFrom()))
                .findFirst()
                .ifPresent(mandate -> {
                    throw ProblemException.invalid(
                            "mandates.validTo",
                            "metadata",
                            new Text("Không được trước validFrom.", "Must not be before validFrom."));
                });
        if (!by.has(Roles.SYSTEM_ADMIN)) {
            mayRegisterFor(by.requireUnit(), given);
        }
    }

    private static void mayRegisterFor(UUID ownUnit, NewCredential given) {
        var foreign =
                given.given().stream().anyMatch(mandate -> !mandate.unitId().equals(ownUnit));
        if (foreign || !given.unitId().equals(ownUnit)) {
            throw CredentialProblem.foreignUnit();
        }
    }
}
