package vn.hososo.document.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.incoming.PassedOnDocument;
import vn.hososo.document.incoming.Sender;
import vn.hososo.document.incoming.SenderClass;
import vn.hososo.document.outgoing.IssuedDocument;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.unit.Organ;

/** What is sent, the same to every receiver; {@code source} is the outgoing or the incoming document it is made of. */
record Parcel(
        DeliveryOrigin origin,
        UUID source,
        UUID fromUnitId,
        UUID draftingUnitId,
        Sender sender,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate documentDate,
        DocumentKind kind,
        String subject,
        @Nullable String note,
        StoredContent content,
        List<IssuedDocument.Annex> annexes) {

    static Parcel of(IssuedDocument document, Organ issuer) {
        return new Parcel(
                DeliveryOrigin.ISSUED,
                document.id(),
                document.unitId(),
                document.draftingUnitId(),
                new Sender(SenderClass.UNIT, issuer.id(), issuer.organId(), issuer.name()),
                document.number(),
                document.symbol(),
                document.date(),
                document.kind(),
                document.subject(),
                null,
                document.content(),
                document.annexes());
    }

    /** The sender stays who wrote it, for number and symbol are theirs. */
    static Parcel of(
            PassedOnDocument document,
            @Nullable String note,
            StoredContent content,
            List<IssuedDocument.Annex> annexes) {
        return new Parcel(
                DeliveryOrigin.PASSED_ON,
                document.id(),
                document.unitId(),
                document.unitId(),
                document.sender(),
                document.number(),
                document.symbol(),
                document.documentDate(),
                document.kind(),
                document.subject(),
                note,
                content,
                annexes);
    }
}
