package vn.hososo.document.delivery;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.incoming.Urgency;

/** What the receiver's clerk adds when taking a document in; without a word it needs action. */
@Schema(name = "Acceptance", examples = "{\"needsAction\":true,\"dueOn\":\"2025-03-20\",\"urgency\":\"NORMAL\"}")
record Acceptance(
        @Nullable Boolean needsAction,
        @Nullable LocalDate dueOn,
        @Nullable Urgency urgency) {
    boolean needsActionOrDefault() {
        return needsAction == null || needsAction;
    }
}
