package vn.hososo.document.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/**
 * A legal act that changes the structure on one day (sắp xếp đơn vị). Its operations are carried out in their order, all
 * of them or none.
 *
 * @param act number and symbol of the legal document
 */
@Schema(name = "NewReorganisation")
record NewReorganisation(
        @NotBlank @Size(max = 200) @Line @Schema(examples = "1255/NQ-UBTVQH15")
        String act,

        @NotNull LocalDate effectiveOn,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Operation> operations) {

    /** What an operation does. */
    @Schema(name = "ReorganisationKind")
    enum Kind {
        CREATE,
        MERGE,
        SPLIT,
        DISSOLVE,
        CHANGE
    }

    /**
     * One operation: CREATE makes the units of {@code into}; MERGE ends those of {@code from} in one unit, made by it or
     * there already ({@code successorKey}); SPLIT ends one unit in several; DISSOLVE ends units, without a successor or with
     * {@code successorKey}; CHANGE gives the one unit of {@code from} what {@code change} names: another name, code or parent.
     *
     * @param successorKey the principal successor; of a split it must be named
     */
    @Schema(name = "ReorganisationOperation")
    record Operation(
            @NotNull Kind kind,
            @Nullable @Size(max = 200) List<@NotBlank String> from,
            @Nullable @Size(max = 200) List<@NotNull @Valid NewSuccessor> into,
            @Nullable String successorKey,
            @Nullable @Valid NewAttributes change) {
        List<String> ending() {
            return from == null ? List.of() : from;
        }

        List<NewSuccessor> made() {
            return into == null ? List.of() : into;
        }
    }
}
