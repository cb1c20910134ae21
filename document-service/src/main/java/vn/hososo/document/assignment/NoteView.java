package vn.hososo.document.assignment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody noted while a document was handled. */
@Schema(name = "HandlingNote")
public record NoteView(UUID id, NoteKind kind, String note, String notedBy, String notedByName, Instant notedAt) {}
