package vn.hososo.metrics.source;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision about what is only declared, as shown to people. */
@Schema(name = "DeclaredPolicy")
record DeclaredPolicyView(LocalDate validFrom, boolean counts, String basis, Instant decidedAt) {}
