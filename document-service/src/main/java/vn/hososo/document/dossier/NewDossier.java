package vn.hososo.document.dossier;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * A dossier to be opened: from an incoming document, from the year's catalogue, or as an initiative of one's own. The
 * title may be left out where the catalogue gives it.
 */
record NewDossier(
        @Schema(examples = "Báo cáo quý I năm 2021") @Nullable @Size(max = 500) @Line
        String title,

        @Nullable UUID incomingId,

        @Nullable UUID catalogueEntryId) {
    boolean lacksTitle() {
        return title == null || title.isBlank();
    }

    /** The title as given; a problem that names the field when there is none. */
    String requireTitle() {
        if (title == null || title.isBlank()) {
            throw ProblemException.invalid("title", "body", new Text("Không được để trống.", "It must not be blank."));
        }
        return title;
    }
}
