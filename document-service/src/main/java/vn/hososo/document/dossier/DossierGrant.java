package vn.hososo.document.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that may read and fill a restricted dossier. */
@Entity
@Table(name = "dossier_grant")
class DossierGrant {
    @Id
    private UUID id;

    private UUID dossierId;
    private String username;

    @SuppressWarnings("NullAway")
    protected DossierGrant() {}

    DossierGrant(UUID id, UUID dossierId, String username) {
        this.id = id;
        this.dossierId = dossierId;
        this.username = username;
    }

    String username() {
        return username;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DossierGrant grant && grant.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
