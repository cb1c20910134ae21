package vn.hososo.signing.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What document-service made of a signature: the new revision and the document's state. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoredRevision(UUID revisionId, String state) {}
