package vn.hososo.signing.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key file of a credential as it came, encrypted under its own password, which is known to nobody here. */
@Entity
@Table(name = "credential_key")
class CredentialKey {

    @Id
    @Column(name = "credential_id")
    private UUID credentialId;

    @Column(nullable = false)
    private byte[] file;

    @SuppressWarnings("NullAway.Init")
    protected CredentialKey() {}

    CredentialKey(UUID credentialId, byte[] file) {
        this.credentialId = credentialId;
        this.file = file;
    }

    byte[] file() {
        return file;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CredentialKey key && credentialId.equals(key.credentialId);
    }

    @Override
    public int hashCode() {
        return credentialId.hashCode();
    }

    @Override
    public String toString() {
        return "CredentialKey[redacted]";
    }
}
