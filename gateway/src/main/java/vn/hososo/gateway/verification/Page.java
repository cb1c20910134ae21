package vn.hososo.gateway.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hososo.gateway.routing.Questions;
import vn.hososo.kit.problem.ProblemException;

/**
 * The page as HTML in one language, with forms that work without a script. What comes from outside is written through {@link
 * #escaped}.
 */
class Page {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy").withZone(VIETNAM);
    private static final DateTimeFormatter MOMENT_ENGLISH = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm:ss 'Vietnam time'", Locale.ENGLISH)
            .withZone(VIETNAM);

    private final Locale language;
    private final StringBuilder html = new StringBuilder();
    private String code = "";

    Page(Locale language) {
        this.language = language;
    }

    /** The page before anything was asked. */
    static String empty(Locale language) {
        return new Page(language).html();
    }

    /** Why there is no answer. */
    static String refusal(Locale language, String title, String detail) {
        var page = new Page(language);
        page.add("<section class=\"result invalid\" role=\"alert\"><h2>" + escaped(title) + "</h2><p>" + escaped(detail)
                + "</p></section>\n");
        return page.html();
    }

    static String refusal(Locale language, ProblemException problem) {
        var said = problem.violations().isEmpty()
                ? problem.detail()
                : problem.violations().getFirst().message();
        return refusal(language, problem.kind().title().in(language), said.in(language));
    }

    void showsCode(String asked) {
        code = asked;
    }

    String say(String vi, String en) {
        return language.getLanguage().equals("en") ? en : vi;
    }

    void add(String written) {
        html.append(written);
    }

    void line(String vi, String en, String value) {
        add("<dt>" + say(vi, en) + "</dt><dd>" + escaped(value) + "</dd>\n");
    }

    String day(JsonNode of, String field) {
        return DAY.format(LocalDate.parse(text(of, field)));
    }

    String moment(JsonNode of, String field) {
        var moment = Instant.parse(text(of, field));
        return language.getLanguage().equals("en") ? MOMENT_ENGLISH.format(moment) : MOMENT.format(moment);
    }

    static String text(JsonNode of, String field) {
        return of.path(field).asText("");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    String html() {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s – Hồ Sơ Số</title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/verify.css">
                </head>
                <body>
                <header>
                <h1>%s</h1>
                %s
                </header>
                <main>
                %s%s%s</main>
                </body>
                </html>
                """.formatted(
                        language.getLanguage(),
                        say("Xác minh văn bản", "Verify a document"),
                        say("Xác minh văn bản", "Verify a document"),
                        otherLanguage(),
                        html,
                        fileForm(),
                        codeForm());
    }

    private String otherLanguage() {
        var asked = code.isEmpty() ? "" : "&amp;code=" + escaped(Questions.encoded(code.strip()));
        return say(
                "<a href=\"/verify?lang=en" + asked + "\" hreflang=\"en\" lang=\"en\">English</a>",
                "<a href=\"/verify?lang=vi" + asked + "\" hreflang=\"vi\" lang=\"vi\">Tiếng Việt</a>");
    }

    private String fileForm() {
        return """
                <section>
                <h2>%s</h2>
                <form action="/verify?lang=%s" method="post" enctype="multipart/form-data">
                <label for="file">%s</label>
                <input id="file" name="file" type="file" accept="application/pdf,.pdf" aria-describedby="file-note" required>
                <button type="submit">%s</button>
                <p id="file-note" class="note">%s</p>
                </form>
                </section>
                """.formatted(
                        say("Kiểm tra chữ ký số của tệp PDF", "Check the signatures of a PDF"),
                        language.getLanguage(),
                        say("Tệp PDF cần kiểm tra", "The PDF to check"),
                        say("Kiểm tra tệp", "Check the file"),
                        say(
                                "Tệp chỉ được đọc để kiểm tra chữ ký, không được lưu lại.",
                                "The file is only read to check its signatures; it is not kept."));
    }

    private String codeForm() {
        return """
                <section>
                <h2>%s</h2>
                <form action="/verify" method="get">
                <input type="hidden" name="lang" value="%s">
                <label for="code">%s</label>
                <input id="code" name="code" value="%s" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" required>
                <button type="submit">%s</button>
                </form>
                </section>
                """.formatted(
                        say("Tra mã in trên báo cáo", "Look up the code printed on a report"),
                        language.getLanguage(),
                        say("Mã xác minh", "Code"),
                        escaped(code),
                        say("Tra mã", "Look up"));
    }
}
