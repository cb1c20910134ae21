package vn.hososo.signing.credential;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.version.IfMatch;
import vn.hososo.kit.worker.Worker;
import vn.hososo.signing.token.Tokens;

/** The register of credentials and their mandates, kept by each unit's administrator. */
@ApplicationScoped
class CredentialRegister {

    private static final Logger LOG = Logger.getLogger(CredentialRegister.class);
    private static final String METADATA = "metadata";

    private final CredentialStore store;
    private final Credentials credentials;
    private final CertificateChecks checks;
    private final Tokens tokens;
    private final Worker worker;
    private final Clock clock;

    @Inject
    CredentialRegister(
            CredentialStore store,
            Credentials credentials,
            CertificateChecks checks,
            Tokens tokens,
            Worker worker,
            Clock clock) {
        this.store = store;
        this.credentials = credentials;
        this.checks = checks;
        this.tokens = tokens;
        this.worker = worker;
        this.clock = clock;
    }

    Uni<CredentialView> register(
            IdempotencyKey key, Caller by, NewCredential given, @Nullable KeyFile file, @Nullable String pin) {
        mayRegister(by, given);
        checkHome(given, file, pin);
        return chain(by, given.keyHome(), file, pin)
                .call(chain -> worker.run("credential", () -> checks.require(chain)))
                .chain(chain -> store.add(key, given, chain, isKeyFile(given) ? file : null, by.upn()));
    }

    Uni<List<CredentialView>> page(Caller caller, Paging paging) {
        return store.page(CredentialScope.of(caller), paging);
    }

    Uni<Long> count(Caller caller) {
        return store.count(CredentialScope.of(caller));
    }

    Uni<CredentialView> get(Caller caller, UUID id) {
        return store.get(CredentialScope.of(caller), id);
    }

    Uni<List<CredentialActView>> actsOf(Caller caller, UUID id, Paging paging) {
        return store.actsOf(CredentialScope.of(caller), id, paging);
    }

    Uni<Long> countActsOf(UUID id) {
        return store.countActsOf(id);
    }

    /** The holder may too: whoever lost a token must not have to wait for an administrator. */
    Uni<CredentialView> suspend(Caller by, UUID id, IfMatch version, ActReason reason) {
        return change(by, id, version, CredentialAct.Kind.SUSPENDED, reason.reason(), credential -> {
            if (!credential.isHeldBy(by.subject())) {
                requireAdministrator(by, credential);
            }
            credential.suspend(clock.instant(), reason.reason());
        });
    }

    Uni<CredentialView> resume(Caller by, UUID id, IfMatch version, ActReason reason) {
        return change(by, id, version, CredentialAct.Kind.RESUMED, reason.reason(), credential -> {
            requireAdministrator(by, credential);
            credential.resume(clock.instant());
        });
    }

    Uni<CredentialView> retire(Caller by, UUID id, IfMatch version, ActReason reason) {
        return change(by, id, version, CredentialAct.Kind.RETIRED, reason.reason(), credential -> {
            requireAdministrator(by, credential);
            credential.retire(clock.instant(), reason.reason());
        });
    }

    Uni<CredentialView> unlockPin(Caller by, UUID id, IfMatch version, ActReason reason) {
        return store.unlockPin(
                CredentialScope.of(by),
                id,
                version,
                by.upn(),
                reason.reason(),
                credential -> requireAdministrator(by, credential));
    }

    Uni<Void> unlockToken(Caller by, String token) {
        if (!tokens.names().contains(token)) {
            throw CredentialProblem.tokenUnknown(token);
        }
        return store.forgiveWrongPins(KeyHome.OnToken.placeOf(token))
                .invoke(() -> LOG.infof("wrong PINs of a token forgiven token=%s by=%s", token, by.upn()));
    }

    Uni<CredentialView> addMandate(Caller by, UUID id, IfMatch version, NewMandate mandate) {
        checkPeriod(mandate, "body", "validTo");
        return change(by, id, version, CredentialAct.Kind.MANDATE_ADDED, mandate.paper(), credential -> {
            requireAdministrator(by, credential);
            requireOwnUnit(by, mandate.unitId());
            credential.add(mandate, clock.instant(), by.upn());
        });
    }

    Uni<CredentialView> endMandate(Caller by, UUID id, UUID mandateId, IfMatch version, MandateEnd end) {
        return change(by, id, version, CredentialAct.Kind.MANDATE_ENDED, end.paper(), credential -> {
            requireAdministrator(by, credential);
            requireOwnUnit(by, credential.requireMandate(mandateId).unitId());
            credential.end(mandateId, end, clock.instant(), by.upn());
        });
    }

    private Uni<CredentialView> change(
            Caller by,
            UUID id,
            IfMatch version,
            CredentialAct.Kind kind,
            @Nullable String reason,
            Consumer<Credential> change) {
        return store.change(CredentialScope.of(by), id, version, kind, by.upn(), reason, change);
    }

    private Uni<CertificateChain> chain(Caller by, KeyHome home, @Nullable KeyFile file, @Nullable String pin) {
        return switch (home) {
            case KeyHome.InFile inFile -> worker.run("credential", () -> ofKeyFile(required(file), required(pin)));
            case KeyHome.OnToken onToken ->
                credentials
                        .newKey(onToken, pin)
                        .chain(key -> credentials.countingPins(
                                key, by.upn(), worker.run("credential", () -> ofToken(key, file))));
            case KeyHome.OwnDevice ownDevice -> worker.run("credential", () -> ofCertificates(required(file)));
        };
    }

    private static CertificateChain ofKeyFile(KeyFile file, String pin) {
        try (var key = SigningKey.open(file.bytes(), pin.toCharArray())) {
            return key.certificateChain();
        } catch (SigningKey.Unopened e) {
            throw e.isWrongPin() ? CredentialProblem.pinWrong() : CredentialProblem.keyFileUnusable();
        }
    }

    /** What lies on the token, continued by the certificates that came beside. */
    private static CertificateChain ofToken(LockedKey locked, @Nullable KeyFile file) {
        try (var key = locked.open()) {
            var known = new ArrayList<>(key.certificateChain().certificates());
            if (file != null) {
                known.addAll(ofCertificates(file).certificates());
            }
            return CertificateChain.from(key.certificate(), known);
        }
    }

    private static CertificateChain ofCertificates(KeyFile file) {
        try {
            return CertificateChain.read(file.bytes());
        } catch (CertificateException e) {
            throw CredentialProblem.certificateUnreadable();
        }
    }

    private static boolean isKeyFile(NewCredential given) {
        return given.keyHome() instanceof KeyHome.InFile;
    }

    private void checkHome(NewCredential given, @Nullable KeyFile file, @Nullable String pin) {
        var home = given.home();
        var type = home == null ? KeyHome.Type.PKCS12 : home.type();
        if (type == KeyHome.Type.PKCS11) {
            requireField(home.token(), "home.token", METADATA);
            requireField(home.keyLabel(), "home.keyLabel", METADATA);
            if (!tokens.names().contains(home.token())) {
                throw CredentialProblem.tokenUnknown(home.token());
            }
        } else {
            requireField(file, "file", "form");
        }
        if (type != KeyHome.Type.OWN_DEVICE) {
            requireField(pin == null || pin.isBlank() ? null : pin, "pin", "form");
        }
    }

    private static void requireField(@Nullable Object value, String field, String in) {
        if (value == null) {
            throw ProblemException.invalid(
                    field, in, new Text("Bắt buộc với nơi giữ khóa này.", "Required where the key is kept like this."));
        }
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static void mayRegister(Caller by, NewCredential given) {
        if (given.kind() == CredentialKind.PERSON && given.holder().accountId() == null) {
            throw ProblemException.invalid(
                    "holder.accountId",
                    METADATA,
                    new Text("Bắt buộc với chứng thư số cá nhân.", "Required for a person's credential."));
        }
        given.given().forEach(mandate -> checkPeriod(mandate, METADATA, "mandates.validTo"));
        requireOwnUnit(by, given.unitId());
        given.given().forEach(mandate -> requireOwnUnit(by, mandate.unitId()));
    }

    private static void checkPeriod(NewMandate mandate, String in, String field) {
        if (mandate.validTo() != null && mandate.validTo().isBefore(mandate.validFrom())) {
            throw ProblemException.invalid(
                    field, in, new Text("Không được trước validFrom.", "Must not be before validFrom."));
        }
    }

    private static void requireAdministrator(Caller by, Credential credential) {
        requireOwnUnit(by, credential.unitId());
    }

    private static void requireOwnUnit(Caller by, UUID unit) {
        var administers = by.has(Roles.UNIT_ADMIN) && unit.equals(by.requireUnit());
        if (!by.has(Roles.SYSTEM_ADMIN) && !administers) {
            throw CredentialProblem.foreignUnit();
        }
    }
}
