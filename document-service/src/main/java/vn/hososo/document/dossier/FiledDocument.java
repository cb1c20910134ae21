package vn.hososo.document.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

/**
 * A document as a dossier lists it.
 *
 * @param authorId the unit that wrote it, where it is known by id and not by name
 * @param author the name of the organ that issued it; null where {@code authorId} names it
 * @param day the date printed on it
 * @param annexes those in files of their own
 */
public record FiledDocument(
        ItemKind itemKind,
        UUID documentId,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate day,
        DocumentKind kind,
        String subject,
        @Nullable UUID authorId,
        @Nullable String author,
        int pageCount,
        UUID revisionId,
        String sha256,
        Standing standing,
        List<Annex> annexes) {
    /** An annex that is a file of its own. */
    public record Annex(String title, UUID revisionId, String sha256, int pageCount) {}
}
