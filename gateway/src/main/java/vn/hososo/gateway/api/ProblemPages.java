package vn.hososo.gateway.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.worker.Worker;

/** The pages that a problem's {@code type} leads to: {@code docs/problems}, packaged by the build. */
@ApplicationScoped
class ProblemPages {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Worker worker;

    ProblemPages(Worker worker) {
        this.worker = worker;
    }

    Uni<String> html(String slug) {
        return worker.run("problem-pages", () -> read(slug));
    }

    private static String read(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw unknown(slug);
        }
        try (var file = ProblemPages.class.getResourceAsStream("/hososo/problems/" + slug + ".md")) {
            if (file == null) {
                throw unknown(slug);
            }
            return page(slug, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the page of " + slug + " cannot be read", e);
        }
    }

    private static String page(String slug, String markdown) {
        return """
                <!doctype html>
                <html lang="vi">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s – Hồ Sơ Số</title></head>
                <body>
                %s</body>
                </html>
                """.formatted(slug, Markdown.html(markdown));
    }

    private static ProblemException unknown(String slug) {
        return new ProblemException(
                CommonProblem.NOT_FOUND, new Text("Không có loại lỗi này.", "There is no such kind of problem."));
    }
}
