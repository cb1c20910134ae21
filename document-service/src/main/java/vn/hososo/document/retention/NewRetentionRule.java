package vn.hososo.document.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Line;

/** A row of a table of retention as it is imported. */
@Schema(name = "NewRetentionRule")
record NewRetentionRule(
        @Schema(examples = "DAU_THAU_TRUNG") @NotBlank @Pattern(regexp = CODE)
        String code,

        @NotBlank @Size(max = 500) @Line String title,

        @Schema(examples = "20 năm") @NotBlank @Pattern(regexp = TERM)
        String retention,

        @NotNull LocalDate validFrom,

        @NotBlank @Size(max = 200) @Line String basis) {
    static final String CODE = "[A-Z0-9][A-Z0-9_.-]{0,29}";
    static final String TERM = "Vĩnh viễn|[1-9]\\d? năm";
}
