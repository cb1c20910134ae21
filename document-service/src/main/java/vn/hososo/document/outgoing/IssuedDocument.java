package vn.hososo.document.outgoing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.register.DocumentKind;

/** What leaves the house when a document is issued. */
public record IssuedDocument(
        UUID id,
        UUID unitId,
        UUID draftingUnitId,
        DocumentKind kind,
        @Nullable String number,
        @Nullable String symbol,
        LocalDate date,
        String subject,
        Form form,
        List<Recipient> recipients,
        StoredContent content,
        List<Annex> annexes) {
    /** An annex that is a file of its own. */
    public record Annex(String title, StoredContent content) {}
}
