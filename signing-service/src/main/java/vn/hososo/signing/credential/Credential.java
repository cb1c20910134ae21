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

/** The certificate of a person or an organ (chứng thư số), with the person's mandates. The key lies in {@link CredentialKey}. */
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

    Credential(UUID id, NewCredential given, CheckedCertificate certificate, Instant at, String by) {
        this.id = id;
        kind = given.kind();
        holderAccountId = given.kind() == CredentialKind.PERSON ? given.holder().accountId() : null;
        holderName = given.holder().name().strip();
        unitId = given.unitId();
        subject = certificate.subject();
        issuer = certificate.issuer();
        serial = certificate.serial();
        certificateSha256 = certificate.sha256();
        validFrom = certificate.validFrom();
        validTo = certificate.validTo();
        registeredAt = at;
        registeredBy = by;
        given.given().forEach(mandate -> mandates.add(new Mandate(mandate)));
    }

    UUID id() {
        return id;
    }

    String holderName() {
        return holderName;
    }

    /** A person signs for a unit by mandate of that day, an organ only for itself. */
    boolean maySignFor(UUID unit, LocalDate day) {
        return switch (kind) {
            case PERSON -> mandates.stream().anyMatch(mandate -> mandate.covers(unit, day));
            case ORGAN -> unitId.equals(unit);
        };
    }

    boolean isValidAt(Instant at) {
        return !at.isBefore(validFrom) && !at.isAfter(validTo);
    }

    CredentialView view() {
        return new CredentialView(
                id,
                kind,
                new Holder(holderAccountId, holderName),
                unitId,
                mandates.stream().map(Mandate::view).toList(),
                new CredentialView.Certificate(subject, issuer, serial, certificateSha256, validFrom, validTo));
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
