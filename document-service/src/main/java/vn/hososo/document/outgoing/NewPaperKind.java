package vn.hososo.document.outgoing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.text.Line;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** A kind that may lawfully go out on paper; {@code validTo} is the first day on which it no longer may. */
@Schema(
        name = "NewPaperKind",
        examples = "{\"kind\":\"GIAY_GIOI_THIEU\",\"validFrom\":\"2021-04-01\",\"basis\":\"Quyết định 45/QĐ-UBND\"}")
record NewPaperKind(
        @NotNull DocumentKind kind,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotBlank @Size(max = 200) @Line String basis) {
    void requireDaysInOrder() {
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw ProblemException.invalid(
                    "validTo", "body", new Text("Phải sau validFrom.", "It must be after validFrom."));
        }
    }
}
