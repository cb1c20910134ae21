package vn.hososo.document.book;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.register.Purpose;
import vn.hososo.document.register.RegisterDefinition;
import vn.hososo.document.text.Line;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * A register to be kept. Without kinds it is the unit's register of all other kinds; {@code fromYear} is this year
 * unless given, {@code openingNumber} the first number of that year (1 unless given), {@code basis} the decision.
 */
@Schema(
        name = "NewRegister",
        examples = "{\"purpose\":\"OUTGOING\",\"name\":\"Sổ quyết định\",\"kinds\":[\"QUYET_DINH\"]}")
record NewRegister(
        @NotNull Purpose purpose,
        @Nullable @Size(min = 1, max = 200) @Line String name,
        @Nullable @Size(max = 29) List<@NotNull DocumentKind> kinds,
        @Nullable @Min(2000) @Max(2200) Integer fromYear,
        @Nullable @Min(1) @Max(1_000_000) Integer openingNumber,
        @Nullable @Size(max = 200) @Line String basis) {

    Set<DocumentKind> grouped() {
        return kinds == null || kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    }

    int firstYear(int present) {
        return fromYear == null ? present : fromYear;
    }

    /** What is to be kept for a unit, or the problem that names the field and the rule. */
    RegisterDefinition definition(UUID unitId, int present) {
        requireGroupable();
        if (firstYear(present) < present) {
            throw invalid("fromYear", "Không trước năm nay.", "It must not lie before this year.");
        }
        return new RegisterDefinition(unitId, purpose, name, grouped(), fromYearOf(present), basis);
    }

    /** The register of all other kinds takes whatever no other one does, so it holds for every year. */
    private int fromYearOf(int present) {
        return grouped().isEmpty() ? 0 : firstYear(present);
    }

    private void requireGroupable() {
        Set<DocumentKind> grouped = grouped();
        if (!grouped.isEmpty() && !purpose.isDividedByKind()) {
            throw invalid("kinds", "Sổ này là một dãy số chung.", "This purpose has one series for all kinds.");
        }
        if (purpose == Purpose.NORMATIVE && !grouped.stream().allMatch(DocumentKind::mayBeNormative)) {
            throw invalid("kinds", "Có loại không phải văn bản quy phạm.", "One of the kinds is never normative.");
        }
        long letters = grouped.stream().filter(DocumentKind::isLetter).count();
        if (letters == 1) {
            throw invalid(
                    "kinds",
                    "Công văn và thư công có ký hiệu như nhau nên phải chung một sổ.",
                    "CONG_VAN and THU_CONG have the same symbol and must share a register.");
        }
    }

    private static ProblemException invalid(String field, String vi, String en) {
        return ProblemException.invalid(field, "body", new Text(vi, en));
    }
}
