package vn.hososo.document.search;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.text.Composed;
import vn.hososo.document.text.Line;

/**
 * What is searched for; everything that is given must hold.
 *
 * @param q words in any spelling; in quotation marks they must stand together
 * @param unitId the unit whose record it is
 */
@Schema(name = "SearchFilters", examples = """
        {"q":"báo cáo kết quả","kind":"INCOMING","from":"2021-01-01","sort":"NEWEST"}""")
record Filters(
        @Nullable @Size(max = 200) @Line String q,
        @Nullable FoundKind kind,
        @Nullable @Size(max = 20) @Line String state,
        @Nullable DocumentKind documentKind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID unitId,
        @Nullable Order sort) {

    boolean hasWords() {
        return q != null && !q.isBlank();
    }

    /** One word in quotation marks is a word like any other. */
    boolean isPhrase() {
        String words = words();
        return words.length() > 2 && words.startsWith("\"") && words.endsWith("\"");
    }

    String words() {
        return q == null ? "" : Composed.text(q.strip());
    }

    Order order() {
        boolean isRelevanceOfNothing = sort == Order.RELEVANCE && !hasWords();
        return sort == null || isRelevanceOfNothing ? Order.NEWEST : sort;
    }
}
