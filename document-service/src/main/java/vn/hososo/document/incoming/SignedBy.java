package vn.hososo.document.incoming;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/** Who signed the document that arrived (Annex VI, field 14). */
@Schema(name = "SignedBy")
record SignedBy(
        @Nullable @Size(max = 100) @Line String position,
        @Nullable @Size(max = 50) @Line String fullName) {}
