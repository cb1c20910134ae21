package vn.hososo.signing.recognition;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What is read of {@code revision-stored}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record UploadedRevision(UUID documentId, UUID unitId, UUID revisionId, String origin, String sha256) {

    UploadedRevision {
        requireNonNull(documentId);
        requireNonNull(unitId);
        requireNonNull(revisionId);
        requireNonNull(origin);
    }

    /** Those that signing-service stored itself were verified before. */
    boolean isUpload() {
        return origin.equals("UPLOAD");
    }
}
