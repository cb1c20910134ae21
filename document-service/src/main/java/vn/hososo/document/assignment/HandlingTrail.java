package vn.hososo.document.assignment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a document was handled (Decree 30/2020, Annex VI, field 17: opinions on distribution, directions, state).
 *
 * @param items the assignments, the newest first
 * @param notes what was noted, the oldest first
 */
@Schema(name = "HandlingTrail")
public record HandlingTrail(List<AssignmentView> items, List<NoteView> notes) {}
