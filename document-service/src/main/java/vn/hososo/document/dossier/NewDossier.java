package vn.hososo.document.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/** A dossier to be opened, from an incoming document or as an initiative of one's own. */
record NewDossier(
        @NotBlank @Size(max = 500) @Line String title,

        @Nullable UUID incomingId) {
    NewDossier {
        title = title == null ? title : Normalizer.normalize(title, Normalizer.Form.NFC);
    }
}
