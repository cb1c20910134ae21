package vn.hososo.document.retention;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Within how many months and days after the end of the work dossiers are handed over, by the law of a day. */
@Schema(name = "HandOverPeriod")
record HandOverPeriodView(LocalDate validFrom, int months, int days, String basis) {}
