package vn.hososo.document.incoming;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

/** What people outside the unit may know of its document: enough to tell which one it is, and never its subject. */
@Schema(name = "IncomingHeading")
record Heading(
        int arrivalNumber,
        LocalDate arrivedOn,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate documentDate,
        DocumentKind kind) {}
