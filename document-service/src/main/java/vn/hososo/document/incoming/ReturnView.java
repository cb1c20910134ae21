package vn.hososo.document.incoming;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why and when a document was given back to its sender. */
@Schema(name = "Return")
record ReturnView(String reason, LocalDate returnedOn) {}
