package vn.hososo.document.incoming;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Prose;

/** Why a document should count on neither side of the unit's ratios; the basis is one of those lawful on the day. */
@Schema(name = "NewExclusion", examples = """
        {"basis": "REGISTERED_SEPARATELY", "reason": "Đơn khiếu nại, đăng ký tại sổ tiếp công dân"}""")
record NewExclusion(
        @NotBlank @Size(max = 500) @Prose String reason,

        @NotNull @Pattern(regexp = "[A-Z_]+") @Size(max = 40)
        String basis) {}
