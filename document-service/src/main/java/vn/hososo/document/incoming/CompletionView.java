package vn.hososo.document.incoming;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How, when and by whom the handling was ended. */
@Schema(name = "Completion")
record CompletionView(Outcome outcome, @Nullable UUID replyId, LocalDate completedOn, String completedBy) {}
