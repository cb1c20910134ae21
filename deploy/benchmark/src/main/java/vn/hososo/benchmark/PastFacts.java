package vn.hososo.benchmark;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Three years of a thousand units, brought into the projection by COPY as metrics-service would have written them: half
 * incoming documents, half issued ones; three of four are filed on the next working day.
 */
final class PastFacts {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    static final int YEARS = 3;

    private static final long DAY_BEGINS = 8 * 3_600_000L;
    private static final long DAY_LASTS = 8 * 3_600_000L;
    private static final double FACTS_OF_ITEM = 2.25;
    private static final int LEFT_OPEN = 50_000;
    private static final List<String> INDICATORS =
            List.of("dossier-creation", "digital-signing", "signed-from-dossier");
    private static final String EVENT =
            "projection.event (ce_id, topic, partition, record_offset, known, type, item_kind, item_id, unit_id, effect)";
    private static final String CONTRIBUTION =
            "projection.contribution (item_kind, item_id, indicator, known_from, known_to, unit_id, day, counted, reason,"
                    + " kind, arrival_number, number, symbol, dossier_id, filed_on, made_after_fact, on_time, proof)";
    private static final String LEDGER =
            "projection.ledger (unit_id, indicator, day, proof, known, numerator, denominator,"
                    + " left_out, after_fact, on_time)";
    private static final String STANDING =
            "projection.standing (unit_id, indicator, day, proof, numerator, denominator,"
                    + " left_out, after_fact, on_time)";

    private final String url;
    private final District district;
    private final SplittableRandom random = new SplittableRandom(7);
    private final List<LocalDate> days = workingDays();
    private final List<Open> open = new ArrayList<>();
    private final long[] offsets = new long[District.PARTITIONS];
    private final int[][] numerators;
    private final int[][] denominators;
    private long facts;

    private PastFacts(String url, District district) {
        this.url = url;
        this.district = district;
        this.numerators = new int[INDICATORS.size() * District.UNITS][days.size()];
        this.denominators = new int[INDICATORS.size() * District.UNITS][days.size()];
    }

    /** An incoming document that lies in no dossier yet. */
    record Open(UUID incoming, int unit) {}

    /** How many facts there are now, and a sample of the documents on which something is still to be done. */
    record Loaded(long facts, List<Open> open) {}

    /** In place of what was there. The service does not read meanwhile; what stands in Kafka by now counts as read. */
    static Loaded load(PackagedService service, District district, long facts)
            throws SQLException, ExecutionException, InterruptedException {
        PastFacts past = new PastFacts(service.jdbcUrl(), district);
        ProjectionTables tables = new ProjectionTables(service.jdbcUrl());
        tables.clear();
        past.loadUnits();
        past.loadItems((long) (facts / FACTS_OF_ITEM));
        past.loadStanding();
        tables.readUpToEnd(service.kafka(), time(past.begins(past.days.size() - 1) + DAY_LASTS));
        tables.settle();
        return new Loaded(past.facts, past.open);
    }

    private static List<LocalDate> workingDays() {
        LocalDate today = LocalDate.now(VIETNAM);
        return today.minusYears(YEARS)
                .datesUntil(today)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();
    }

    private long begins(int day) {
        return days.get(day).atStartOfDay(VIETNAM).toInstant().toEpochMilli() + DAY_BEGINS;
    }

    private void loadUnits() throws SQLException {
        long known = begins(0) - DAY_LASTS;
        try (CopyStream unit = new CopyStream(url, "projection.unit (unit_id, key, valid_from, known)");
                CopyStream version = new CopyStream(
                        url, "projection.unit_version (unit_id, valid_from, known, name, tier, kind, parent_id)");
                CopyStream event = new CopyStream(url, EVENT)) {
            for (int i = 0; i < District.UNITS; i++) {
                UUID id = district.unit(i);
                UUID parent = i == 0 ? null : district.root();
                unit.row(id, District.key(i), "2000-01-01", time(known));
                version.row(id, "2000-01-01", time(known), "Đơn vị " + i, District.tier(i), "commune", parent);
                event.row(
                        District.id(known, random),
                        "hososo.units",
                        0,
                        i,
                        time(known),
                        "unit-created",
                        "UNIT",
                        id,
                        id,
                        "{\"unitId\":\"%s\",\"key\":\"%s\",\"name\":\"Đơn vị %d\",\"tier\":\"%s\",\"kind\":\"commune\",%s\"validFrom\":\"2000-01-01\"}"
                                .formatted(
                                        id,
                                        District.key(i),
                                        i,
                                        District.tier(i),
                                        parent == null ? "" : "\"parentId\":\"" + parent + "\","));
            }
        }
    }

    private void loadItems(long items) throws SQLException {
        long perDay = Math.max(1, items / days.size());
        try (CopyStream event = new CopyStream(url, EVENT);
                CopyStream contribution = new CopyStream(url, CONTRIBUTION);
                CopyStream ledger = new CopyStream(url, LEDGER)) {
            Tables tables = new Tables(event, contribution, ledger);
            for (int day = 0; day < days.size(); day++) {
                for (long i = 0; i < perDay; i++) {
                    Item item = item(day, begins(day) + i * DAY_LASTS / perDay);
                    if (i % 2 == 0) {
                        incoming(tables, item);
                    } else {
                        outgoing(tables, item);
                    }
                }
            }
        }
    }

    private Item item(int day, long known) {
        boolean isFiled = day + 1 < days.size() && random.nextInt(4) > 0;
        long filed = isFiled ? begins(day + 1) + known - begins(day) : 0;
        return new Item(District.id(known, random), random.nextInt(District.UNITS), day, known, filed);
    }

    private void incoming(Tables tables, Item item) throws SQLException {
        fact(
                tables,
                "documents",
                item,
                item.known,
                "incoming-registered",
                "INCOMING",
                "\"incomingId\":\"" + item.id
                        + "\",\"arrivedOn\":\"" + days.get(item.day)
                        + "\",\"needsAction\":true,\"kind\":\"CONG_VAN\",\"arrivalNumber\":\"7\",\"number\":\"12\",\"symbol\":\"UBND-VP\",\"proof\":\"VERIFIED\"");
        show(tables, item, "INCOMING", 0, item.known, item.filed, "NOT_IN_DOSSIER", null);
        if (item.isFiled()) {
            file(tables, item, "INCOMING", days.get(item.day + 1), 0);
        } else if (open.size() < LEFT_OPEN) {
            open.add(new Open(item.id, item.unit));
        } else {
            open.set(random.nextInt(LEFT_OPEN), new Open(item.id, item.unit));
        }
    }

    private void outgoing(Tables tables, Item item) throws SQLException {
        UUID revision = District.id(item.known, random);
        fact(
                tables,
                "signatures",
                item,
                item.known - 1_000,
                "revision-signed",
                "OUTGOING",
                "\"documentId\":\"" + item.id
                        + "\",\"revisionId\":\"" + revision
                        + "\",\"signatures\":[{\"capacity\":\"LEADER\",\"status\":\"VALID\"},{\"capacity\":\"ORGAN\",\"status\":\"VALID\"}]");
        fact(
                tables,
                "documents",
                item,
                item.known,
                "outgoing-issued",
                "OUTGOING",
                "\"documentId\":\"" + item.id
                        + "\",\"revisionId\":\"" + revision + "\",\"issuedOn\":\"" + days.get(item.day)
                        + "\",\"form\":\"ELECTRONIC\",\"kind\":\"QUYET_DINH\",\"number\":\"01\",\"symbol\":\"QD-UBND\",\"answersIncomingId\":\""
                        + District.id(item.known, random) + "\",\"proof\":\"VERIFIED\"");
        show(tables, item, "OUTGOING", 1, item.known, item.filed, null, null);
        show(tables, item, "OUTGOING", 2, item.known, item.filed, "NOT_IN_DOSSIER", null);
        if (item.isFiled()) {
            file(tables, item, "OUTGOING", days.get(item.day), 1, 2);
        }
    }

    private void file(Tables tables, Item item, String kind, LocalDate filedOn, int... indicators) throws SQLException {
        Filing filing = new Filing(District.id(item.filed, random), filedOn);
        fact(
                tables,
                "documents",
                item,
                item.filed,
                "filed",
                kind,
                "\"itemKind\":\"" + kind + "\",\"itemId\":\"" + item.id + "\",\"dossierId\":\"" + filing.dossier
                        + "\",\"filedOn\":\"" + filing.on + "\"");
        for (int indicator : indicators) {
            show(tables, item, kind, indicator, item.filed, 0, null, filing);
        }
    }

    private void fact(Tables tables, String topic, Item item, long known, String type, String kind, String effect)
            throws SQLException {
        UUID unit = district.unit(item.unit);
        int partition = district.partition(item.unit);
        tables.event.row(
                District.id(known, random),
                "hososo." + topic,
                partition,
                offsets[partition]++,
                time(known),
                type,
                kind,
                item.id,
                unit,
                "{\"unitId\":\"" + unit + "\"," + effect + "}");
        facts++;
    }

    /** A row of the item from {@code from} on, up to {@code to} unless that is 0, and what it moves in the sums. */
    private void show(
            Tables tables,
            Item item,
            String kind,
            int indicator,
            long from,
            long to,
            @Nullable String reason,
            @Nullable Filing filing)
            throws SQLException {
        boolean isIncoming = kind.equals("INCOMING");
        boolean counted = reason == null;
        UUID unit = district.unit(item.unit);
        LocalDate day = days.get(item.day);
        tables.contribution.row(
                kind,
                item.id,
                INDICATORS.get(indicator),
                time(from),
                to == 0 ? null : time(to),
                unit,
                day,
                counted,
                reason,
                isIncoming ? "CONG_VAN" : "QUYET_DINH",
                isIncoming ? "7" : null,
                isIncoming ? "12" : "01",
                isIncoming ? "UBND-VP" : "QD-UBND",
                filing == null ? null : filing.dossier,
                filing == null ? null : filing.on,
                false,
                counted,
                "VERIFIED");
        boolean isFirst = from == item.known;
        // A signed document stays one when it is filed: the sums do not move then.
        int numerator = counted && (isFirst || indicator != 1) ? 1 : 0;
        int denominator = isFirst ? 1 : 0;
        if (numerator + denominator > 0) {
            tables.ledger.row(
                    unit,
                    INDICATORS.get(indicator),
                    day,
                    "VERIFIED",
                    time(from),
                    numerator,
                    denominator,
                    0,
                    0,
                    numerator);
            numerators[indicator * District.UNITS + item.unit][item.day] += numerator;
            denominators[indicator * District.UNITS + item.unit][item.day] += denominator;
        }
    }

    private void loadStanding() throws SQLException {
        try (CopyStream standing = new CopyStream(url, STANDING)) {
            for (int i = 0; i < denominators.length; i++) {
                for (int day = 0; day < days.size(); day++) {
                    int numerator = numerators[i][day];
                    int denominator = denominators[i][day];
                    if (denominator > 0) {
                        standing.row(
                                district.unit(i % District.UNITS),
                                INDICATORS.get(i / District.UNITS),
                                days.get(day),
                                "VERIFIED",
                                numerator,
                                denominator,
                                0,
                                0,
                                numerator);
                    }
                }
            }
        }
    }

    private static OffsetDateTime time(long millis) {
        return Instant.ofEpochMilli(millis).atZone(VIETNAM).toOffsetDateTime();
    }

    private record Tables(CopyStream event, CopyStream contribution, CopyStream ledger) {}

    private record Filing(UUID dossier, LocalDate on) {}

    /** {@code filed} is 0 while it lies in no dossier. */
    private record Item(UUID id, int unit, int day, long known, long filed) {
        boolean isFiled() {
            return filed > 0;
        }
    }
}
