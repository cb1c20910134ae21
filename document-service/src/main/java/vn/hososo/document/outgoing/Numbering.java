package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.hososo.document.register.DocumentNumber;
import vn.hososo.document.register.Purpose;
import vn.hososo.document.register.Registers;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.outbox.Outbox;

/**
 * Gives documents their number and symbol (Decree 30/2020, Art. 15 and Annex I): next of the register that the issuing
 * organ keeps for the kind, in the Vietnam-time year.
 */
@ApplicationScoped
class Numbering {
    private final Registers registers;
    private final Organs organs;
    private final Outbox outbox;
    private final Clock clock;

    Numbering(Registers registers, Organs organs, Outbox outbox, Clock clock) {
        this.registers = registers;
        this.organs = organs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Numbers a document whose state has been found to allow it; the counter is taken last and held until commit. */
    Uni<Void> number(OutgoingDocument document, boolean onPaper) {
        LocalDate today = VietnamDay.today(clock);
        Purpose purpose = document.isNormative() ? Purpose.NORMATIVE : Purpose.OUTGOING;
        return symbol(document)
                .map(symbol -> document.isNormative() ? DocumentNumber.ofYear(today.getYear(), symbol) : symbol)
                .chain(symbol -> registers
                        .next(document.unitId(), purpose, document.kind(), today.getYear())
                        .map(entry -> new GivenNumber(entry, symbol, today)))
                .map(given -> document.number(given, onPaper))
                .chain(event -> outbox.append(event.at(clock.instant())));
    }

    private Uni<String> symbol(OutgoingDocument document) {
        return organs.require(document.unitId())
                .chain(issuer -> drafterSymbol(document, issuer)
                        .map(drafter -> DocumentNumber.symbol(document.kind(), issuer.symbol(), drafter.orElse(null))));
    }

    /** A letter names who drafted it: the drafting unit, or the section configured for letters of the organ's own. */
    private Uni<Optional<String>> drafterSymbol(OutgoingDocument document, Organ issuer) {
        return document.draftingUnitId().equals(issuer.id())
                ? Uni.createFrom().item(Optional.ofNullable(issuer.draftingSymbol()))
                : organs.require(document.draftingUnitId()).map(drafter -> Optional.of(drafter.symbol()));
    }
}
