package vn.hososo.signing.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the organ alone signs, with words and without an image: an annex (phụ lục) in a file of its own or a copy (bản sao).
 *
 * @param mainDocumentId the outgoing document that an annex belongs to
 * @param copyForm how a copy is called: sao y, trích sao or sao lục
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Part(
        Kind kind, @Nullable UUID mainDocumentId, @Nullable String copyForm) {

    /** Which of the two. */
    public enum Kind {
        ANNEX,
        COPY
    }
}
