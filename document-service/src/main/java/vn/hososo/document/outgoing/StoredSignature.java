package vn.hososo.document.outgoing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a signed revision: where it went and what became of the document; the same however often asked. */
@Schema(name = "StoredSignature")
record StoredSignature(UUID revisionId, String state, Instant storedAt) {}
