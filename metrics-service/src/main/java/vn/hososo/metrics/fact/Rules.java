package vn.hososo.metrics.fact;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.fact.Fact.Capacity;
import vn.hososo.metrics.fact.Fact.Channel;
import vn.hososo.metrics.fact.Fact.Form;
import vn.hososo.metrics.fact.Fact.Status;

/**
 * The definitions of the indicators. One row-level rule gives numerator and denominator: an item has a row exactly when it
 * is in the denominator or lawfully excluded from it, and the row has no reason exactly when it is in the numerator; so no
 * ratio ever leaves 0..1.
 *
 * @param dossierWorkingDays within how many working days a dossier is opened on time
 */
record Rules(int dossierWorkingDays) {

    /** What the item shows, by the calendar as it is known. */
    Map<Indicator, Evidence> evidence(Item item, WorkingCalendar calendar) {
        var rows = new EnumMap<Indicator, Evidence>(Indicator.class);
        var registered = item.registered();
        if (registered != null && item.needsAction()) {
            rows.put(Indicator.DOSSIER_CREATION, arrived(registered, item, calendar));
        }
        var issued = item.issued();
        if (issued != null && !item.isRecalled()) {
            if (issued.answersIncomingId() == null) {
                rows.put(
                        Indicator.DOSSIER_CREATION, issued(issued, item, notFiled(item), isFiledByIssue(issued, item)));
            }
            boolean inTime = issued.dueOn() == null || !issued.issuedOn().isAfter(issued.dueOn());
            rows.put(Indicator.DIGITAL_SIGNING, issued(issued, item, notSigned(issued, item), inTime));
            rows.put(Indicator.SIGNED_FROM_DOSSIER, issued(issued, item, notSignedFromDossier(issued, item), inTime));
        }
        if (item.duty() != null) {
            rows.put(Indicator.PORTAL_ACTIVITY, owed(item.duty(), item));
        }
        if (item.application() != null) {
            rows.put(Indicator.ONLINE_SERVICES, applied(item.application(), item));
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

    private static @Nullable Reason notDone(@Nullable LocalDate doneOn, LocalDate dueOn) {
        if (doneOn == null) {
            return Reason.NOT_DONE;
        }
        return doneOn.isAfter(dueOn) ? Reason.DONE_LATE : null;
    }

    private static @Nullable Reason notServedOnline(Fact.ApplicationReceived received, Item item) {
        if (received.channel() != Channel.ONLINE) {
            return Reason.NOT_RECEIVED_ONLINE;
        }
        var resolved = item.resolved();
        if (resolved != null && resolved.channel() != Channel.ONLINE) {
            return Reason.NOT_RESOLVED_ONLINE;
        }
        return notDone(resolved == null ? null : resolved.resolvedOn(), received.dueOn());
    }

    private static boolean has(List<Fact.Signature> signatures, Capacity capacity) {
        return signatures.stream().anyMatch(signature -> signature.capacity() == capacity);
    }

    private static boolean valid(List<Fact.Signature> signatures, Capacity capacity) {
        return signatures.contains(new Fact.Signature(capacity, Status.VALID));
    }

    private Evidence arrived(Fact.IncomingRegistered registered, Item item, WorkingCalendar calendar) {
        var filing = item.firstFiling();
        boolean inTime = filing != null && isWithinTerm(registered.arrivedOn(), filing.filedOn(), calendar);
        return evidence(
                item,
                new Identity(
                        registered.unitId(),
                        registered.arrivedOn(),
                        registered.kind(),
                        registered.arrivalNumber(),
                        registered.number(),
                        registered.symbol(),
                        registered.proof()),
                notFiled(item),
                inTime);
    }

    private boolean isWithinTerm(LocalDate arrivedOn, LocalDate filedOn, WorkingCalendar calendar) {
        return !filedOn.isAfter(arrivedOn.plusDays(dossierWorkingDays))
                || filedOn.isBefore(arrivedOn.plusDays(longestTerm()))
                        && calendar.workingDaysBetween(arrivedOn, filedOn) <= dossierWorkingDays;
    }

    /** No term of so many working days is longer in days, weekends and the longest run of holidays included. */
    int longestTerm() {
        return dossierWorkingDays * 2 + 30;
    }

    private static boolean isFiledByIssue(Fact.OutgoingIssued issued, Item item) {
        var filing = item.firstFiling();
        return filing != null && !filing.filedOn().isAfter(issued.issuedOn());
    }

    private static Evidence issued(Fact.OutgoingIssued issued, Item item, @Nullable Reason reason, boolean inTime) {
        return evidence(
                item,
                new Identity(
                        issued.unitId(),
                        issued.issuedOn(),
                        issued.kind(),
                        null,
                        issued.number(),
                        issued.symbol(),
                        issued.proof()),
                reason,
                inTime);
    }

    // Counted on the day by which it is due: before that day nobody can say whether it was done in time.
    private static Evidence owed(Fact.DutyArose duty, Item item) {
        return evidence(
                item,
                new Identity(
                        duty.unitId(),
                        duty.dueOn(),
                        duty.kind().name(),
                        null,
                        duty.number(),
                        duty.symbol(),
                        duty.proof()),
                notDone(item.dutyDoneOn(), duty.dueOn()),
                true);
    }

    private static Evidence applied(Fact.ApplicationReceived received, Item item) {
        return evidence(
                item,
                new Identity(
                        received.unitId(),
                        received.dueOn(),
                        received.level().name(),
                        null,
                        received.number(),
                        null,
                        received.proof()),
                notServedOnline(received, item),
                true);
    }

    private static Evidence evidence(Item item, Identity identity, @Nullable Reason found, boolean inTime) {
        var reason = item.exclusion() == null ? found : Reason.EXCLUDED;
        var filing = item.firstFiling();
        var done = item.doneOn();
        return new Evidence(
                identity.unitId(),
                identity.day(),
                reason == null,
                reason,
                item.exclusion(),
                identity.kind(),
                identity.arrivalNumber(),
                identity.number(),
                identity.symbol(),
                filing == null ? null : filing.dossierId(),
                filing == null ? null : filing.filedOn(),
                filing != null && done != null && filing.filedOn().isAfter(done),
                reason == null && inTime,
                identity.proof());
    }

    /** Whose item it is, on which day, and what it is recognised by. */
    private record Identity(
            UUID unitId,
            LocalDate day,
            String kind,
            @Nullable String arrivalNumber,
            @Nullable String number,
            @Nullable String symbol,
            Proof proof) {}
}
