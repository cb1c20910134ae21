package vn.hososo.local.history;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The events by which the systems that a unit works in tell of its work items, up to a last day. */
final class UnitWork {
    /** The document system from before. */
    static final String DOCUMENTS = "qlvb";

    static final String PORTAL = "cong-ttdt";
    static final String ONE_STOP = "mot-cua";

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> KINDS =
            List.of("CONG_VAN", "CONG_VAN", "CONG_VAN", "BAO_CAO", "KE_HOACH", "QUYET_DINH", "THONG_BAO", "TO_TRINH");

    private final String unitKey;
    private final UUID unitId;
    private final String symbol;
    private final Predicate<LocalDate> isWorkingDay;
    private final LocalDate last;
    private final Map<String, Integer> numbers = new HashMap<>();

    UnitWork(String unitKey, UUID unitId, String symbol, Predicate<LocalDate> isWorkingDay, LocalDate last) {
        this.unitKey = unitKey;
        this.unitId = unitId;
        this.symbol = symbol;
        this.isWorkingDay = isWorkingDay;
        this.last = last;
    }

    /** A document comes in, is filed or not, and is answered or not. */
    List<Told> incoming(String name, LocalDate day, Habits habits, RandomGenerator random) {
        var told = new ArrayList<Told>();
        var incoming = id("incoming", name);
        var needsAction = random.nextInt(10) < 8;
        var dueOn = workingDay(day.plusDays(5 + random.nextInt(10)));
        told.add(tell(
                "incoming-registered",
                name,
                with("incomingId", incoming, "arrivedOn", day.toString())
                        .and("arrivalNumber", next("incoming", day))
                        .and("number", String.valueOf(1 + random.nextInt(900)))
                        .and("symbol", "UBND-VP")
                        .and("documentDate", day.minusDays(1).toString())
                        .and("kind", kind(random))
                        .and("needsAction", needsAction)
                        .and("dueOn", dueOn.toString())
                        .and("medium", "ELECTRONIC")
                        .and("senderClass", "AGENCY")));
        var files = needsAction && random.nextDouble() < habits.filing();
        var filedOn = workingDay(day.plusDays(delay(random)));
        if (files && !filedOn.isAfter(last)) {
            told.add(tell(
                    "dossier-created",
                    name,
                    with("dossierId", id("dossier", name), "code", code(day))
                            .and("openedOn", filedOn.toString())
                            .and("incomingId", incoming)));
        }
        var answeredOn = workingDay(day.plusDays(1 + random.nextInt(11)));
        if (needsAction && random.nextInt(10) < 6 && !answeredOn.isAfter(last)) {
            told.addAll(issue(
                    name, answeredOn, habits, random, with("answersIncomingId", incoming, "dueOn", dueOn.toString())));
            told.add(tell(
                    "incoming-completed",
                    name,
                    with("incomingId", incoming, "outcome", "WITH_REPLY")
                            .and("replyId", id("outgoing", name))
                            .and("completedOn", answeredOn.toString())
                            .and("dueOn", dueOn.toString())));
        }
        return told;
    }

    /** The unit issues something of its own accord. */
    List<Told> ownInitiative(String name, LocalDate day, Habits habits, RandomGenerator random) {
        return issue(name, day, habits, random, new Payload());
    }

    private List<Told> issue(String name, LocalDate day, Habits habits, RandomGenerator random, Payload answering) {
        var told = new ArrayList<Told>();
        var document = id("outgoing", name);
        var revision = id("revision", name);
        var signs = random.nextDouble() < habits.signing();
        if (signs) {
            told.add(tell(
                    "document-signed",
                    name,
                    with("documentId", document, "revisionId", revision)
                            .and(
                                    "signatures",
                                    List.of(
                                            signature(name, "LEADER", day, random),
                                            signature(name, "ORGAN", day, random)))));
        }
        told.add(tell(
                "outgoing-issued",
                name,
                with("documentId", document, "draftingUnitId", unitId)
                        .and("revisionId", revision)
                        .and("issuedOn", day.toString())
                        .and("form", signs ? "ELECTRONIC" : "PAPER")
                        .and("kind", kind(random))
                        .and("number", "%02d".formatted(next("outgoing", day)))
                        .and("symbol", symbol)
                        .andAll(answering)));
        if (random.nextDouble() < habits.filing()) {
            var filedOn = workingDay(day.plusDays(random.nextInt(12) == 0 ? 3 : 0));
            if (!filedOn.isAfter(last)) {
                told.add(tell(
                        "dossier-document-added",
                        name,
                        with("dossierId", id("dossier", name), "itemKind", "OUTGOING")
                                .and("documentId", document)
                                .and("addedOn", filedOn.toString())));
            }
        }
        return told;
    }

    /** Something must be on the portal, or a question must be answered. */
    List<Told> portalDuty(String name, LocalDate day, Habits habits, RandomGenerator random) {
        var told = new ArrayList<Told>();
        var duty = id("duty", name);
        var isQuestion = random.nextInt(4) == 0;
        var dueOn = workingDay(day.plusDays(isQuestion ? 10 : 7));
        told.add(Told.of(
                PORTAL,
                unitId,
                "portal-duty-arose",
                unitKey + name,
                with("dutyId", duty, "unitId", unitId)
                        .and("kind", isQuestion ? "QUESTION" : "PUBLICATION")
                        .and("arisenOn", day.toString())
                        .and("dueOn", dueOn.toString())
                        .toMap()));
        var doneOn = random.nextDouble() < habits.portal()
                ? workingDay(day.plusDays(random.nextInt(6)))
                : workingDay(dueOn.plusDays(1 + random.nextInt(40)));
        if (!doneOn.isAfter(last)) {
            told.add(Told.of(
                    PORTAL,
                    unitId,
                    "portal-duty-done",
                    unitKey + name,
                    with("dutyId", duty, "unitId", unitId)
                            .and("doneOn", doneOn.toString())
                            .toMap()));
        }
        return told;
    }

    /** A citizen applies. */
    List<Told> application(String name, LocalDate day, Habits habits, RandomGenerator random) {
        var told = new ArrayList<Told>();
        var application = id("application", name);
        var online = random.nextDouble() < habits.portal();
        var dueOn = workingDay(day.plusDays(3 + random.nextInt(15)));
        told.add(Told.of(
                ONE_STOP,
                unitId,
                "application-received",
                unitKey + name,
                with("applicationId", application, "unitId", unitId)
                        .and("serviceLevel", random.nextInt(3) == 0 ? "PARTIAL" : "FULL")
                        .and("channel", online ? "ONLINE" : "COUNTER")
                        .and("receivedOn", day.toString())
                        .and("dueOn", dueOn.toString())
                        .toMap()));
        var resolvedOn = workingDay(random.nextInt(12) == 0 ? dueOn.plusDays(2) : dueOn.minusDays(random.nextInt(3)));
        if (!resolvedOn.isAfter(last) && !resolvedOn.isBefore(day)) {
            told.add(Told.of(
                    ONE_STOP,
                    unitId,
                    "application-resolved",
                    unitKey + name,
                    with("applicationId", application, "unitId", unitId)
                            .and("channel", online && random.nextInt(10) > 0 ? "ONLINE" : "COUNTER")
                            .and("resolvedOn", resolvedOn.toString())
                            .toMap()));
        }
        return told;
    }

    private Map<String, Object> signature(String name, String capacity, LocalDate day, RandomGenerator random) {
        var at = day.atTime(LocalTime.of(8 + random.nextInt(9), random.nextInt(60)))
                .atZone(VIETNAM);
        var status = random.nextInt(150) == 0 ? "INVALID" : "VALID";
        return with("signatureId", id("signature-" + capacity, name), "capacity", capacity)
                .and("status", status)
                .and("signedAt", at.toInstant().toString())
                .toMap();
    }

    private Told tell(String type, String name, Payload payload) {
        return Told.of(
                DOCUMENTS,
                unitId,
                type,
                unitKey + name,
                payload.and("unitId", unitId).toMap());
    }

    private UUID id(String thing, String name) {
        return NameBasedId.of(DOCUMENTS, thing + ":" + unitKey + name);
    }

    private int next(String register, LocalDate day) {
        return numbers.merge(register + day.getYear(), 1, Integer::sum);
    }

    private String code(LocalDate day) {
        return "%s.%d.%02d".formatted(unitKey.toUpperCase(java.util.Locale.ROOT), day.getYear(), next("dossier", day));
    }

    private LocalDate workingDay(LocalDate day) {
        var at = day;
        while (!isWorkingDay.test(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** Most dossiers are opened at once, some days later, a few long after. */
    private static int delay(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> 4 + random.nextInt(15);
            case 1, 2, 3 -> 1 + random.nextInt(2);
            default -> 0;
        };
    }

    private static String kind(RandomGenerator random) {
        return KINDS.get(random.nextInt(KINDS.size()));
    }

    private static Payload with(String one, Object value, String other, Object otherValue) {
        return new Payload().and(one, value).and(other, otherValue);
    }

    private static final class Payload {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        Payload and(String name, Object value) {
            fields.put(name, value);
            return this;
        }

        Payload andAll(Payload other) {
            fields.putAll(other.fields);
            return this;
        }

        Map<String, Object> toMap() {
            return fields;
        }
    }
}
