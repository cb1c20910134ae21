package vn.hososo.signing.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;

/** What was done with a credential, by whom, when and why. Only ever added. */
@Entity
@Table(name = "credential_act")
class CredentialAct {

    /** What was done. */
    @Schema(name = "CredentialActKind")
    enum Kind {
        REGISTERED,
        SUSPENDED,
        RESUMED,
        RETIRED,
        PIN_LOCKED,
        PIN_UNLOCKED,
        MANDATE_ADDED,
        MANDATE_ENDED
    }

    @Id
    private UUID id;

    @Column(name = "credential_id", nullable = false)
    private UUID credentialId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Kind kind;

    @Column(name = "acted_at", nullable = false)
    private Instant actedAt;

    @Column(name = "acted_by", nullable = false, length = 100)
    private String actedBy;

    @Column(length = 500)
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected CredentialAct() {}

    CredentialAct(UUID credentialId, Kind kind, Instant at, String by, @Nullable String reason) {
        id = Ids.next();
        this.credentialId = credentialId;
        this.kind = kind;
        actedAt = at;
        actedBy = by;
        this.reason = reason;
    }

    CredentialActView view() {
        return new CredentialActView(kind, actedAt, actedBy, reason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CredentialAct act && id.equals(act.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
