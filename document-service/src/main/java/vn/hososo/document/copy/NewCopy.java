package vn.hososo.document.copy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** A copy to be made of a revision; {@code excerpt} says which part TRICH_SAO takes, and only it has one. */
@Schema(
        name = "NewCopy",
        examples = "{\"form\":\"SAO_Y\",\"revisionId\":\"01939f58-4d33-7f21-b0c9-1a2b3c4d5e71\",\"issuedAmount\":12}")
record NewCopy(
        @NotNull CopyForm form,
        @NotNull UUID revisionId,
        @Nullable @Size(min = 1, max = 500) @Line String excerpt,
        @Nullable @Min(1) @Max(999) Integer issuedAmount) {
    void requireExcerpt() {
        boolean told = excerpt != null && !excerpt.isBlank();
        if (told != (form == CopyForm.TRICH_SAO)) {
            throw ProblemException.invalid(
                    "excerpt",
                    "body",
                    new Text(
                            "Trích sao, và chỉ trích sao, phải nêu phần được sao.",
                            "TRICH_SAO, and only it, names the part that is copied."));
        }
    }
}
