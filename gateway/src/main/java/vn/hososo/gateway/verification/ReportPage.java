package vn.hososo.gateway.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the code on a signed report leads to. */
final class ReportPage extends Page {
    /** As the web app calls them; the report itself is in Vietnamese. */
    private static final Map<String, String> ENGLISH = Map.of(
            "dossier-creation", "Dossiers opened",
            "digital-signing", "Digitally signed",
            "signed-from-dossier", "Signed from a dossier",
            "portal-activity", "Information portal",
            "online-services", "Online public services");

    private ReportPage(Locale language) {
        super(language);
    }

    static String of(Locale language, String code, VerifiedReports.Found found) {
        var page = new ReportPage(language);
        page.showsCode(code);
        page.add("<section>\n");
        if (found.status() == 200) {
            page.report(found.content());
        } else if (found.status() == 404) {
            page.failure(
                    "Không có báo cáo nào mang mã này. Hãy so lại từng ký tự với bản in.",
                    "No report carries this code. Compare it with the print, character by character.");
        } else {
            page.failure("Chưa xác minh được; hãy thử lại sau.", "It cannot be verified now; try again later.");
        }
        page.add("</section>\n");
        return page.html();
    }

    private void failure(String vi, String en) {
        add("<p class=\"failure\" role=\"alert\">" + say(vi, en) + "</p>\n");
    }

    private void report(JsonNode report) {
        add("<p class=\"found\" role=\"status\">"
                + say("Mã đúng: báo cáo do hệ thống lập.", "The code is right: this system made the report.")
                + "</p>\n<dl>\n");
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
                text(report, "evidenceRows") + say(" mục", " items") + ", SHA-256 " + text(report, "evidenceHash"));
        add("</dl>\n<p><a href=\"" + escaped(text(report, "file")) + "\">"
                + say("Tải báo cáo đã ký số (PDF)", "Download the signed report (PDF)") + "</a></p>\n");
        corrections(report);
        figures(report);
    }

    private String closing(JsonNode report) {
        int number = report.path("number").asInt();
        int latest = report.path("latest").asInt();
        return number == latest
                ? String.valueOf(number)
                : number + say(" (đã chốt lại, lần " + latest + ")", " (closed again, closing " + latest + ")");
    }

    private void corrections(JsonNode report) {
        if (report.path("corrections").isEmpty()) {
            add("<p>" + say("Số liệu không thay đổi từ khi chốt.", "No figure has changed since.") + "</p>\n");
            return;
        }
        var names = names(report);
        add("<div class=\"wide\"><table><caption>" + say("Thay đổi sau khi chốt", "Changed since")
                + "</caption><thead><tr>");
        head(say("Đơn vị", "Unit"));
        head(say("Chỉ số", "Indicator"));
        head(say("Khi chốt", "When closed"));
        head(say("Hiện nay", "Now"));
        add("</tr></thead><tbody>\n");
        for (var correction : report.path("corrections")) {
            row(text(correction, "unitName"));
            cell(escaped(names.getOrDefault(text(correction, "indicator"), "")));
            cell(fraction(correction, "numeratorBefore", "denominatorBefore", "ratioBefore"));
            cell(fraction(correction, "numeratorAfter", "denominatorAfter", "ratioAfter"));
            add("</tr>\n");
        }
        add("</tbody></table></div>\n");
    }

    private void figures(JsonNode report) {
        var names = names(report);
        add("<div class=\"wide\"><table><caption>" + say("Số liệu đã chốt", "Closed figures")
                + "</caption><thead><tr>");
        head(say("Đơn vị", "Unit"));
        names.values().forEach(name -> head(escaped(name)));
        add("</tr></thead><tbody>\n");
        units(report).forEach((unit, figures) -> {
            row(text(figures.values().iterator().next(), "unitName"));
            names.keySet().forEach(indicator -> cell(figure(figures.get(indicator))));
            add("</tr>\n");
        });
        add("</tbody></table></div>\n");
    }

    private void head(String name) {
        add("<th scope=\"col\">" + name + "</th>");
    }

    private void row(String unit) {
        add("<tr><th scope=\"row\">" + escaped(unit) + "</th>");
    }

    private void cell(String content) {
        add("<td>" + content + "</td>");
    }

    private static Map<String, Map<String, JsonNode>> units(JsonNode report) {
        var units = new LinkedHashMap<String, Map<String, JsonNode>>();
        for (var figure : report.path("figures")) {
            units.computeIfAbsent(text(figure, "unitId"), unit -> new LinkedHashMap<>())
                    .put(text(figure, "indicator"), figure);
        }
        return units;
    }

    private Map<String, String> names(JsonNode report) {
        var names = new LinkedHashMap<String, String>();
        for (var it : report.path("indicators")) {
            var indicator = text(it, "indicator");
            var name = text(it, "name");
            names.put(indicator, say(name, ENGLISH.getOrDefault(indicator, name)));
        }
        return names;
    }

    private String figure(@Nullable JsonNode figure) {
        if (figure == null) {
            return "";
        }
        var met = figure.path("met");
        return fraction(figure, "numerator", "denominator", "ratio") + (met.isBoolean() ? said(met.asBoolean()) : "");
    }

    private String said(boolean met) {
        return met
                ? " <b class=\"met\">" + say("đạt", "met") + "</b>"
                : " <b class=\"not\">" + say("chưa đạt", "not met") + "</b>";
    }

    private String fraction(JsonNode of, String numerator, String denominator, String ratio) {
        return of.hasNonNull(ratio)
                ? of.path(numerator).asLong() + "/" + of.path(denominator).asLong() + " = "
                        + percent(of.path(ratio).decimalValue())
                : say("không phát sinh", "no activity");
    }

    /** Rounded down, as on the print. */
    private String percent(BigDecimal ratio) {
        var exact = ratio.movePointRight(2).setScale(2, RoundingMode.DOWN).toPlainString();
        return say(exact.replace('.', ','), exact) + "\u00a0%";
    }
}
