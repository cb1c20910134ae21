package vn.hososo.metrics.answer;

import java.math.BigDecimal;
import java.util.Objects;
import vn.hososo.metrics.compliance.ComplianceRow;
import vn.hososo.metrics.compliance.Period;

/** The figure as it was when the notice was opened; the present one may have moved. */
public record MissedFigure(String period, long numerator, long denominator, BigDecimal target) {

    static MissedFigure of(Period period, ComplianceRow row) {
        return new MissedFigure(
                period.text(), row.numerator(), row.denominator(), Objects.requireNonNull(row.target()));
    }
}
