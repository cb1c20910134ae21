package vn.hososo.metrics.fact;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Fact.Capacity;
import vn.hososo.metrics.fact.Fact.Form;
import vn.hososo.metrics.fact.Fact.Status;

/**
 * The definitions of the indicators. One row-level rule gives numerator and denominator: an item has a row exactly when it
 * is in the denominator or lawfully excluded from it, and the row has no reason exactly when it is in the numerator; so no
 * ratio ever leaves 0..1.
 */
final class Rules {

    private Rules() {}

    static Map<Indicator, Evidence> evidence(Item item) {
        var rows = new EnumMap<Indicator, Evidence>(Indicator.class);
        var registered = item.registered();
        if (registered != null && item.needsAction()) {
            rows.put(Indicator.DOSSIER_CREATION, arrived(registered, item));
        }
        var issued = item.issued();
        if (issued != null && !item.isRecalled()) {
            if (issued.answersIncomingId() == null) {
                rows.put(Indicator.DOSSIER_CREATION, issued(issued, item, notFiled(item)));
            }
            rows.put(Indicator.DIGITAL_SIGNING, issued(issued, item, notSigned(issued, item)));
            rows.put(Indicator.SIGNED_FROM_DOSSIER, issued(issued, item, notSignedFromDossier(issued, item)));
        }
        return rows;
    }

    private static @Nullable Reason notFiled(Item item) {
        return item.firstFiling() == null ? Reason.NOT_IN_DOSSIER : null;
    }

    private static @Nullable Reason notSigned(Fact.OutgoingIssued issued, Item item) {
        if (issued.form() == Form.PAPER) {
            return Reason.ISSUED_ON_PAPER;
        }
        var signatures = item.issuedSignatures();
        boolean leader = has(signatures, Capacity.LEADER);
        boolean organ = has(signatures, Capacity.ORGAN);
        if (!leader || !organ) {
            return leader
                    ? Reason.ORGAN_SIGNATURE_MISSING
                    : organ ? Reason.LEADER_SIGNATURE_MISSING : Reason.SIGNATURES_MISSING;
        }
        return valid(signatures, Capacity.LEADER) && valid(signatures, Capacity.ORGAN)
                ? null
                : Reason.SIGNATURE_NOT_VALID;
    }

    private static @Nullable Reason notSignedFromDossier(Fact.OutgoingIssued issued, Item item) {
        if (issued.form() == Form.PAPER) {
            return Reason.ISSUED_ON_PAPER;
        }
        var signatures = item.issuedSignatures();
        if (!has(signatures, Capacity.LEADER)) {
            return Reason.LEADER_SIGNATURE_MISSING;
        }
        return valid(signatures, Capacity.LEADER) ? notFiled(item) : Reason.SIGNATURE_NOT_VALID;
    }

    private static boolean has(List<Fact.Signature> signatures, Capacity capacity) {
        return signatures.stream().anyMatch(signature -> signature.capacity() == capacity);
    }

    private static boolean valid(List<Fact.Signature> signatures, Capacity capacity) {
        return signatures.contains(new Fact.Signature(capacity, Status.VALID));
    }

    private static Evidence arrived(Fact.IncomingRegistered registered, Item item) {
        return evidence(
                item,
                notFiled(item),
                registered.unitId(),
                registered.arrivedOn(),
                registered.kind(),
                registered.arrivalNumber(),
                registered.number(),
                registered.symbol());
    }

    private static Evidence issued(Fact.OutgoingIssued issued, Item item, @Nullable Reason reason) {
        return evidence(
                item,
                reason,
                issued.unitId(),
                issued.issuedOn(),
                issued.kind(),
                null,
                issued.number(),
                issued.symbol());
    }

    private static Evidence evidence(
            Item item,
            @Nullable Reason found,
            UUID unitId,
            LocalDate day,
            String kind,
            @Nullable String arrivalNumber,
            @Nullable String number,
            @Nullable String symbol) {
        var reason = item.exclusion() == null ? found : Reason.EXCLUDED;
        var filing = item.firstFiling();
        var done = item.doneOn();
        return new Evidence(
                unitId,
                day,
                reason == null,
                reason,
                item.exclusion(),
                kind,
                arrivalNumber,
                number,
                symbol,
                filing == null ? null : filing.dossierId(),
                filing == null ? null : filing.filedOn(),
                filing != null && done != null && filing.filedOn().isAfter(done));
    }
}
