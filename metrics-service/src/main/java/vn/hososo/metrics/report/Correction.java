package vn.hososo.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.closing.Figure;
import vn.hososo.metrics.fact.Tier;

/** Đính chính: a figure that is not what it was, with both sides and the difference. */
@Schema(name = "ReportCorrection")
public record Correction(
        @Nullable UUID unitId,
        @Nullable String unitName,
        Tier tier,
        String indicator,
        long numeratorBefore,
        long denominatorBefore,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal ratioBefore,

        long numeratorAfter,
        long denominatorAfter,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal ratioAfter,

        long numeratorDelta,
        long denominatorDelta) {

    /** Of which figure it is. */
    Figure.Key key() {
        return new Figure.Key(unitId, tier, indicator);
    }

    /** Every figure whose fraction differs, also where it stands on one side only. */
    static List<Correction> between(List<Figure> before, List<Figure> after) {
        var then = byKey(before);
        var now = byKey(after);
        var keys = new LinkedHashMap<>(then);
        now.forEach(keys::putIfAbsent);
        var corrections = new ArrayList<Correction>();
        keys.forEach((key, named) -> {
            var correction = of(named, then.get(key), now.get(key));
            if (correction.numeratorDelta != 0 || correction.denominatorDelta != 0) {
                corrections.add(correction);
            }
        });
        return corrections;
    }

    private static Map<Figure.Key, Figure> byKey(List<Figure> figures) {
        var byKey = new LinkedHashMap<Figure.Key, Figure>();
        figures.forEach(figure -> byKey.put(figure.key(), figure));
        return byKey;
    }

    private static Correction of(Figure named, @Nullable Figure before, @Nullable Figure after) {
        long numeratorBefore = before == null ? 0 : before.numerator();
        long denominatorBefore = before == null ? 0 : before.denominator();
        long numeratorAfter = after == null ? 0 : after.numerator();
        long denominatorAfter = after == null ? 0 : after.denominator();
        return new Correction(
                named.unitId(),
                named.unitName(),
                named.tier(),
                named.indicator(),
                numeratorBefore,
                denominatorBefore,
                before == null ? null : before.ratio(),
                numeratorAfter,
                denominatorAfter,
                after == null ? null : after.ratio(),
                numeratorAfter - numeratorBefore,
                denominatorAfter - denominatorBefore);
    }
}
