package vn.hososo.signing.credential;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The certificate of a person or an organ (chứng thư số), with the person's mandates. Its key is where {@link KeyHome} says. */
@Entity
class Credential {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private CredentialKind kind;

    @Column(name = "holder_account_id")
    private @Nullable UUID holderAccountId;

    @Column(name = "holder_name", nullable = false, length = 200)
    private String holderName;

    @Column(name = "unit_id", nullable = false)
    private UUID unitId;

    @Column(nullable = false, length = 1000)
    private String subject;

    @Column(nullable = false, length = 1000)
    private String issuer;

    @Column(nullable = false, length = 80)
    private String serial;

    @Column(name = "certificate_sha256", nullable = false, length = 64)
    private String certificateSha256;

    @Column(name = "valid_from", nullable = false)
    private Instant validFrom;

    @Column(name = "valid_to", nullable = false)
    private Instant validTo;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private KeyHome.Type home;

    @Column(name = "token_name", length = 60)
    private @Nullable String tokenName;

    @Column(name = "token_key", length = 200)
    private @Nullable String tokenKey;

    @Column(columnDefinition = "text")
    private @Nullable String chain;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private CredentialState.Name state;

    @Column(name = "state_since", nullable = false)
    private Instant stateSince;

    @Column(name = "state_reason", length = 500)
    private @Nullable String stateReason;

    @Column(name = "registered_at", nullable = false)
    private Instant registeredAt;

    @Column(name = "registered_by", nullable = false, length = 100)
    private String registeredBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "credential_mandate", joinColumns = @JoinColumn(name = "credential_id"))
    private List<Mandate> mandates = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Credential() {}

    Credential(UUID id, NewCredential given, CertificateChain certificates, Instant at, String by) {
        this.id = id;
        var certificate = certificates.signer();
        kind = given.kind();
        holderAccountId = given.kind() == CredentialKind.PERSON ? given.holder().accountId() : null;
        holderName = given.holder().name().strip();
        unitId = given.unitId();
        subject = certificate.getSubject().getRFC2253();
        issuer = certificate.getIssuer().getRFC2253();
        serial = certificate.getSerialNumber().toString(16);
        certificateSha256 = certificates.sha256();
        validFrom = certificate.getNotBefore().toInstant();
        validTo = certificate.getNotAfter().toInstant();
        chain = certificates.pem();
        home = given.keyHome().type();
        if (given.keyHome() instanceof KeyHome.OnToken(var token, var keyLabel)) {
            tokenName = token;
            tokenKey = keyLabel;
        }
        registeredAt = at;
        registeredBy = by;
        become(new CredentialState.Active(at));
        given.given().forEach(mandate -> mandates.add(new Mandate(mandate, at, by)));
    }

    UUID id() {
        return id;
    }

    CredentialKind kind() {
        return kind;
    }

    String holderName() {
        return holderName;
    }

    UUID unitId() {
        return unitId;
    }

    String certificateSha256() {
        return certificateSha256;
    }

    KeyHome home() {
        return KeyHome.of(home, tokenName, tokenKey);
    }

    CredentialState state() {
        return CredentialState.of(state, stateSince, stateReason);
    }

    int version() {
        return Math.toIntExact(version);
    }

    boolean isHeldBy(String account) {
        return holderAccountId != null && holderAccountId.toString().equals(account);
    }

    void suspend(Instant at, String reason) {
        become(
                switch (state()) {
                    case CredentialState.Active active -> active.suspend(at, reason);
                    case CredentialState.Suspended suspended -> throw CredentialProblem.stateConflict(suspended);
                    case CredentialState.Retired retired -> throw CredentialProblem.stateConflict(retired);
                });
    }

    void resume(Instant at) {
        become(
                switch (state()) {
                    case CredentialState.Suspended suspended -> suspended.resume(at);
                    case CredentialState.Active active -> throw CredentialProblem.stateConflict(active);
                    case CredentialState.Retired retired -> throw CredentialProblem.stateConflict(retired);
                });
    }

    void retire(Instant at, String reason) {
        become(
                switch (state()) {
                    case CredentialState.Active active -> active.retire(at, reason);
                    case CredentialState.Suspended suspended -> suspended.retire(at, reason);
                    case CredentialState.Retired retired -> throw CredentialProblem.stateConflict(retired);
                });
    }

    private void become(CredentialState next) {
        state = next.name();
        stateSince = next.since();
        stateReason = next.reasonOrNull();
    }

    void add(NewMandate mandate, Instant at, String by) {
        if (kind == CredentialKind.ORGAN) {
            throw CredentialProblem.organNeedsNoMandate();
        }
        mandates.add(new Mandate(mandate, at, by));
    }

    void end(UUID mandateId, MandateEnd end, Instant at, String by) {
        requireMandate(mandateId).end(end, at, by);
    }

    Mandate requireMandate(UUID mandateId) {
        return mandates.stream()
                .filter(mandate -> mandate.id().equals(mandateId))
                .findFirst()
                .orElseThrow(() -> CredentialProblem.mandateNotFound(mandateId));
    }

    /** For whom its holder might sign that day. */
    RegisteredHolder holderOn(LocalDate day) {
        var held = switch (kind) {
            case PERSON ->
                mandates.stream()
                        .filter(mandate -> mandate.holdsOn(day))
                        .map(Mandate::held)
                        .toList();
            case ORGAN -> List.of(new RegisteredHolder.Held(unitId, null));
        };
        var state = state();
        return new RegisteredHolder(
                id, holderName, kind, held, state instanceof CredentialState.Active ? null : state.since());
    }

    /** A person signs for a unit by mandate of that day, an organ only for itself. */
    boolean maySignFor(UUID unit, LocalDate day) {
        return switch (kind) {
            case PERSON -> mandate(unit, day) != null;
            case ORGAN -> unitId.equals(unit);
        };
    }

    boolean isValidAt(Instant at) {
        return !at.isBefore(validFrom) && !at.isAfter(validTo);
    }

    boolean isKept(SigningCredential.KeyPlace place) {
        return (home == KeyHome.Type.OWN_DEVICE) == (place == SigningCredential.KeyPlace.OWN_DEVICE);
    }

    SigningCredential forSigning(UUID unit, LocalDate day) {
        var mandate = kind == CredentialKind.PERSON ? mandate(unit, day) : null;
        return new SigningCredential(
                id,
                holderName,
                chain == null ? null : CertificateChain.ofPem(chain),
                mandate == null ? null : mandate.used());
    }

    private @Nullable Mandate mandate(UUID unit, LocalDate day) {
        return mandates.stream()
                .filter(mandate -> mandate.covers(unit, day))
                .findFirst()
                .orElse(null);
    }

    /** @param warnedBefore certificates that end before this are warned about */
    CredentialView view(Instant now, Instant warnedBefore, boolean pinLocked) {
        var expired = now.isAfter(validTo);
        var expiresSoon = !expired && validTo.isBefore(warnedBefore);
        var warnings = new ArrayList<CredentialWarning>();
        if (expired) {
            warnings.add(CredentialWarning.CERTIFICATE_EXPIRED);
        }
        if (expiresSoon) {
            warnings.add(CredentialWarning.CERTIFICATE_EXPIRES_SOON);
        }
        if (pinLocked) {
            warnings.add(CredentialWarning.PIN_LOCKED);
        }
        return new CredentialView(
                id,
                kind,
                new Holder(holderAccountId, holderName),
                unitId,
                HomeView.of(home()),
                new CredentialView.State(state, stateSince, stateReason),
                mandates.stream().map(Mandate::view).toList(),
                new CredentialView.Certificate(subject, issuer, serial, certificateSha256, validFrom, validTo),
                expiresSoon,
                warnings,
                version());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Credential credential && id.equals(credential.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
