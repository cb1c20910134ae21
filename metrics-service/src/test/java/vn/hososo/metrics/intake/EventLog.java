package vn.hososo.metrics.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vn.hososo.metrics.Events;
import vn.hososo.metrics.Events.Event;

/**
 * A generated log of a district: documents of a year with late filings, signatures before issue, recalls, exclusions,
 * removals, repeats, events of units that are made known only at the end, and of one that never is, and poison among them.
 */
public final class EventLog {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    private final Random random;
    private final List<Event> events = new ArrayList<>();

    private EventLog(long seed) {
        this.random = new Random(seed);
    }

    public static List<Event> of(long seed, int documents) {
        return new EventLog(seed).write(documents);
    }

    /** For a broker that other tests read too: holidays would move their working days. */
    public static List<Event> withoutCalendar(long seed, int documents) {
        return of(seed, documents).stream()
                .filter(event ->
                        !"vn.hososo.calendar-changed.v1".equals(event.headers().get("ce_type")))
                .toList();
    }

    private List<Event> write(int documents) {
        var district = id();
        var units = new ArrayList<UUID>();
        for (int i = 0; i < 8; i++) {
            units.add(id());
        }
        events.add(Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""));
        for (int i = 0; i < 5; i++) {
            events.add(unit(units.get(i), district));
        }
        for (int i = 0; i < documents; i++) {
            document(units.get(random.nextInt(units.size())));
        }
        var merged = id();
        events.add(Events.unitRenamed(units.get(2), START.plusDays(60), "Xã mới", district));
        events.add(Events.reorganised(
                district,
                START.plusDays(100),
                district,
                Map.of("xa-" + merged, merged),
                Map.of(
                        units.get(0),
                        Optional.of(merged),
                        units.get(1),
                        Optional.of(merged),
                        units.get(3),
                        Optional.empty())));
        for (int day = 0; day < 365; day += 7 + random.nextInt(9)) {
            events.add(Events.calendarChanged(
                    START.plusDays(day), new String[] {"HOLIDAY", "MAKE_UP", ""}[random.nextInt(3)]));
        }
        repeatSome();
        poison();
        disturbOrder();
        // two units come last of all; the eighth never does
        events.add(unit(units.get(5), district));
        events.add(unit(units.get(6), district));
        return events;
    }

    private static Event unit(UUID unit, UUID district) {
        return Events.unitCreated(unit, "xa-" + unit, "COMMUNE", district.toString());
    }

    private void document(UUID unit) {
        var day = START.plusDays(random.nextInt(365));
        if (random.nextBoolean()) {
            incoming(unit, day);
        } else {
            outgoing(unit, day);
        }
    }

    private void incoming(UUID unit, LocalDate day) {
        var incoming = id();
        events.add(Events.incomingRegistered(unit, incoming, day, random.nextInt(4) > 0));
        if (random.nextInt(3) > 0) {
            var dossier = id();
            events.add(Events.dossierCreated(unit, dossier, incoming, day.plusDays(random.nextInt(9))));
            events.add(Events.filed(unit, dossier, "INCOMING", incoming, day.plusDays(random.nextInt(9))));
            if (random.nextInt(6) == 0) {
                events.add(Events.unfiled(unit, dossier, "INCOMING", incoming, day.plusDays(10)));
            }
        }
        if (random.nextInt(6) == 0) {
            events.add(Events.classified(unit, incoming, random.nextBoolean(), day.plusDays(1)));
        }
        if (random.nextInt(2) == 0) {
            events.add(Events.completed(unit, incoming, day.plusDays(random.nextInt(9))));
        }
        exclude(unit, "INCOMING", incoming, day);
    }

    private void exclude(UUID unit, String kind, UUID item, LocalDate day) {
        if (random.nextInt(8) == 0) {
            events.add(Events.excluded(unit, kind, item, day.plusDays(2)));
            if (random.nextBoolean()) {
                events.add(Events.readmitted(unit, kind, item, day.plusDays(3)));
            }
        }
    }

    private void outgoing(UUID unit, LocalDate day) {
        var document = id();
        var revision = id();
        if (random.nextInt(3) > 0) {
            events.add(Events.signed(unit, document, id(), List.of("LEADER:VALID")));
            var verdict = random.nextInt(6) == 0 ? "ORGAN:INVALID" : "ORGAN:VALID";
            events.add(Events.signed(unit, document, revision, List.of("LEADER:VALID", verdict)));
            if (random.nextInt(8) == 0) {
                events.add(Events.judgedAnew(unit, document, revision, List.of("LEADER:INVALID", verdict)));
            }
        }
        events.add(Events.issued(
                unit,
                document,
                revision,
                day,
                random.nextInt(6) == 0 ? "PAPER" : "ELECTRONIC",
                random.nextBoolean() ? "" : id().toString(),
                random.nextBoolean() ? "" : day.plusDays(random.nextInt(9) - 4L).toString()));
        for (int dossiers = random.nextInt(3); dossiers > 0; dossiers--) {
            // the dossier may be another unit's, and then lies in another partition
            events.add(Events.filed(
                    random.nextInt(5) == 0 ? id() : unit,
                    id(),
                    "OUTGOING",
                    document,
                    day.plusDays(random.nextInt(5) - 2L)));
        }
        exclude(unit, "OUTGOING", document, day);
        if (random.nextInt(8) == 0) {
            events.add(Events.recalled(unit, document, day.plusDays(4)));
        }
    }

    private void repeatSome() {
        for (int i = events.size() / 10; i > 0; i--) {
            events.add(events.get(random.nextInt(events.size())));
        }
    }

    private void poison() {
        var key = id();
        events.add(Events.event(Events.DOCUMENTS, key, "outgoing-issued", "not json"));
        events.add(Events.event(Events.DOCUMENTS, key, "outgoing-exploded", "{}"));
        events.add(Events.event(Events.SIGNATURES, key, "document-signed", "{\"documentId\":\"" + key + "\"}"));
        events.add(Events.incomingRegistered(key, id(), LocalDate.of(2999, 1, 1), true));
    }

    /** Most events stay near their place, some travel far. */
    private void disturbOrder() {
        for (int i = 0; i < events.size(); i++) {
            int reach = random.nextInt(10) == 0 ? events.size() : 12;
            Collections.swap(events, i, Math.min(events.size() - 1, i + random.nextInt(reach)));
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
