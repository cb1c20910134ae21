package vn.hososo.gateway.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page as HTML: Vietnamese first, a form that works everywhere, tables with captions and heads. */
final class VerifyPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final String FRAME = """
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Xác minh báo cáo – Hồ Sơ Số</title>
            <link rel="icon" href="/favicon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/verify.css">
            </head>
            <body>
            <main>
            <h1>Xác minh báo cáo <span lang="en">Verify a report</span></h1>
            <form action="/verify" method="get">
            <label for="code">Mã xác minh in trên báo cáo <span lang="en">Code printed on the report</span></label>
            <input id="code" name="code" value="%s" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" required>
            <button type="submit">Xác minh <span lang="en">Verify</span></button>
            </form>
            %s</main>
            </body>
            </html>
            """;

    private final StringBuilder html = new StringBuilder();

    private VerifyPage() {}

    static String empty() {
        return FRAME.formatted("", "");
    }

    static String of(String code, VerifiedReports.Found found) {
        var page = new VerifyPage();
        if (found.status() == 200) {
            page.report(found.content());
        } else if (found.status() == 404) {
            page.message(
                    "Không có báo cáo nào mang mã này. Hãy so lại từng ký tự với bản in.",
                    "No report carries this code. Compare it with the print, character by character.");
        } else {
            page.message("Chưa xác minh được; hãy thử lại sau.", "It cannot be verified now; try again later.");
        }
        return FRAME.formatted(escaped(code), page.html);
    }

    private void message(String vi, String en) {
        html.append("<p class=\"failure\" role=\"alert\">")
                .append(vi)
                .append(" <span lang=\"en\">")
                .append(en)
                .append("</span></p>\n");
    }

    private void report(JsonNode report) {
        html.append(
                "<p class=\"found\" role=\"status\">Mã đúng: báo cáo do hệ thống lập. <span lang=\"en\">The code is right: this"
                        + " system made the report.</span></p>\n<dl>\n");
        line("Kỳ", "Period", text(report, "period"));
        line("Số liệu", "Days", day(report, "from") + " – " + day(report, "to"));
        line("Chốt lúc", "Closed at", moment(report, "closedAt"));
        line("Lần chốt", "Closing", closing(report));
        if (report.hasNonNull("reason")) {
            line("Lý do chốt lại", "Reason", text(report, "reason"));
        }
        line(
                "Minh chứng",
                "Evidence",
                text(report, "evidenceRows") + " mục / items, SHA-256 " + text(report, "evidenceHash"));
        html.append("</dl>\n<p><a href=\"")
                .append(escaped(text(report, "file")))
                .append("\">Tải báo cáo đã ký số (PDF) <span lang=\"en\">Download the signed report</span></a></p>\n");
        corrections(report);
        figures(report);
    }

    private static String closing(JsonNode report) {
        int number = report.path("number").asInt();
        int latest = report.path("latest").asInt();
        return number == latest ? String.valueOf(number) : number + " (đã chốt lại, lần " + latest + " / closed again)";
    }

    private void line(String vi, String en, String value) {
        html.append("<dt>")
                .append(vi)
                .append(" <span lang=\"en\">")
                .append(en)
                .append("</span></dt><dd>")
                .append(escaped(value))
                .append("</dd>\n");
    }

    private void corrections(JsonNode report) {
        if (report.path("corrections").isEmpty()) {
            html.append(
                    "<p>Số liệu không thay đổi từ khi chốt. <span lang=\"en\">No figure has changed since.</span></p>\n");
            return;
        }
        var names = names(report);
        html.append(
                "<div class=\"wide\"><table><caption>Thay đổi sau khi chốt <span lang=\"en\">Changed since</span></caption><thead><tr>"
                        + "<th scope=\"col\">Đơn vị</th><th scope=\"col\">Chỉ số</th><th scope=\"col\">Khi chốt</th>"
                        + "<th scope=\"col\">Hiện nay</th></tr></thead><tbody>\n");
        for (var correction : report.path("corrections")) {
            html.append("<tr><th scope=\"row\">")
                    .append(escaped(text(correction, "unitName")))
                    .append("</th><td>")
                    .append(escaped(names.getOrDefault(text(correction, "indicator"), "")))
                    .append("</td><td>")
                    .append(fraction(correction, "numeratorBefore", "denominatorBefore", "ratioBefore"))
                    .append("</td><td>")
                    .append(fraction(correction, "numeratorAfter", "denominatorAfter", "ratioAfter"))
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table></div>\n");
    }

    private void figures(JsonNode report) {
        var names = names(report);
        html.append(
                "<div class=\"wide\"><table><caption>Số liệu đã chốt <span lang=\"en\">Closed figures</span></caption><thead><tr>"
                        + "<th scope=\"col\">Đơn vị</th>");
        names.values()
                .forEach(name ->
                        html.append("<th scope=\"col\">").append(escaped(name)).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        units(report).forEach((unit, figures) -> {
            html.append("<tr><th scope=\"row\">")
                    .append(escaped(text(figures.values().iterator().next(), "unitName")))
                    .append("</th>");
            names.keySet()
                    .forEach(indicator -> html.append("<td>")
                            .append(figure(figures.get(indicator)))
                            .append("</td>"));
            html.append("</tr>\n");
        });
        html.append("</tbody></table></div>\n");
    }

    private static Map<String, Map<String, JsonNode>> units(JsonNode report) {
        var units = new LinkedHashMap<String, Map<String, JsonNode>>();
        for (var figure : report.path("figures")) {
            units.computeIfAbsent(text(figure, "unitId"), unit -> new LinkedHashMap<>())
                    .put(text(figure, "indicator"), figure);
        }
        return units;
    }

    private static Map<String, String> names(JsonNode report) {
        var names = new LinkedHashMap<String, String>();
        report.path("indicators").forEach(it -> names.put(text(it, "indicator"), text(it, "name")));
        return names;
    }

    private static String figure(@Nullable JsonNode figure) {
        if (figure == null) {
            return "";
        }
        var met = figure.path("met");
        var said =
                met.isBoolean() ? met.asBoolean() ? " <b class=\"met\">đạt</b>" : " <b class=\"not\">chưa đạt</b>" : "";
        return fraction(figure, "numerator", "denominator", "ratio") + said;
    }

    private static String fraction(JsonNode of, String numerator, String denominator, String ratio) {
        return of.hasNonNull(ratio)
                ? of.path(numerator).asLong() + "/" + of.path(denominator).asLong() + " = "
                        + percent(of.path(ratio).decimalValue())
                : "không phát sinh";
    }

    /** Rounded down, as on the print. */
    private static String percent(BigDecimal ratio) {
        return ratio.movePointRight(2)
                        .setScale(2, RoundingMode.DOWN)
                        .toPlainString()
                        .replace('.', ',') + "\u00a0%";
    }

    private static String day(JsonNode of, String field) {
        return DAY.format(LocalDate.parse(text(of, field)));
    }

    private static String moment(JsonNode of, String field) {
        return MOMENT.format(Instant.parse(text(of, field)));
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).asText("");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
