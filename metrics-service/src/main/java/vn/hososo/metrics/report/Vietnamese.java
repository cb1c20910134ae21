package vn.hososo.metrics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Structure;
import vn.hososo.metrics.fact.Tier;

/** How numbers, days and periods are written in Vietnam: comma before the decimals, dot between thousands, day first. */
final class Vietnamese {

    static final String NO_ACTIVITY = "không phát sinh";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy").withZone(Parameters.VIETNAM);
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|H([12])|(\\d{2})))?");
    private static final String[] QUARTERS = {"I", "II", "III", "IV"};
    private static final int DECIMALS = 4;

    private Vietnamese() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String count(long count) {
        return format("#,##0").format(count);
    }

    /** With its sign, as a difference is read. */
    static String difference(long count) {
        return (count > 0 ? "+" : "") + count(count);
    }

    /** Rounded down: what is just below a target must not read as if it met it. */
    static String percent(BigDecimal ratio) {
        return percent(ratio, "0.00");
    }

    /** With no more decimals than it has. */
    static String target(BigDecimal target) {
        return percent(target, "0.##");
    }

    private static String percent(BigDecimal ratio, String pattern) {
        var percent = format(pattern);
        percent.setRoundingMode(RoundingMode.DOWN);
        return percent.format(ratio.setScale(DECIMALS, RoundingMode.DOWN).movePointRight(2)) + "\u00a0%";
    }

    static String met(boolean met) {
        return met ? "Đạt" : "Chưa đạt";
    }

    static String tier(Tier tier) {
        return switch (tier) {
            case PROVINCE -> "Cấp tỉnh";
            case DISTRICT -> "Cấp huyện";
            case COMMUNE -> "Cấp xã";
        };
    }

    static String structure(Structure structure) {
        return switch (structure) {
            case THEN -> "đơn vị như trong kỳ";
            case NOW -> "đơn vị như hiện nay, gồm số liệu của các đơn vị tiền thân";
        };
    }

    static String period(Period period) {
        var form = FORM.matcher(period.text());
        if (!form.matches()) {
            return period.from().equals(period.to())
                    ? "Ngày " + day(period.from())
                    : "Từ ngày " + day(period.from()) + " đến ngày " + day(period.to());
        }
        var year = "năm " + form.group(1);
        if (form.group(2) != null) {
            return "Quý " + QUARTERS[Integer.parseInt(form.group(2)) - 1] + " " + year;
        }
        if (form.group(3) != null) {
            return (form.group(3).equals("1") ? "6 tháng đầu " : "6 tháng cuối ") + year;
        }
        return form.group(4) == null
                ? "N" + year.substring(1)
                : "Tháng " + Integer.parseInt(form.group(4)) + " " + year;
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.of("vi", "VN")));
    }
}
