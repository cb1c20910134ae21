package vn.hososo.document.outgoing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why the signatures of an uploaded file count for nothing, in signing-service's codes. */
@Entity
@Table(name = "revision_refusal")
class RevisionRefusal {
    @Id
    private UUID revisionId;

    private String reasons;

    @SuppressWarnings("NullAway")
    protected RevisionRefusal() {}

    RevisionRefusal(UUID revisionId, List<String> reasons) {
        this.revisionId = revisionId;
        this.reasons = String.join(",", reasons);
    }

    UUID revisionId() {
        return revisionId;
    }

    List<String> reasons() {
        return List.of(reasons.split(","));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionRefusal refusal && refusal.revisionId.equals(revisionId);
    }

    @Override
    public int hashCode() {
        return revisionId.hashCode();
    }
}
