package vn.hososo.document.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of the unit may read and fill a dossier: all, or the named accounts and the leaders. */
@Schema(name = "DossierRights")
record DossierRights(
        @NotNull Scope scope,

        @Schema(examples = "[\"officer.thua\"]") @NotNull @Size(max = 100)
        List<@NotBlank @Pattern(regexp = "\\P{Cntrl}{1,200}") String> usernames) {
    /** How far the right to read reaches. */
    enum Scope {
        UNIT,
        RESTRICTED
    }

    /** Names count only where the right is restricted, each once. */
    List<String> granted() {
        return scope == Scope.UNIT
                ? List.of()
                : usernames.stream().distinct().sorted().toList();
    }
}
