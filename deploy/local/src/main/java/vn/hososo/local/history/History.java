package vn.hososo.local.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.hososo.local.demo.Api;
import vn.hososo.local.demo.DistrictUnit;
import vn.hososo.local.home.Home;
import vn.hososo.local.home.Ports;

/**
 * 24 months of the district's past, told on Kafka by three other systems that were registered for it. Every event has the
 * same id whenever it is told: a load that was cut off simply starts again.
 */
public final class History {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MONTHS = 24;
    private static final Duration READING_PATIENCE = Duration.ofMinutes(5);
    private static final Map<String, String> SYSTEMS = Map.of(
            UnitWork.DOCUMENTS, "Hệ thống quản lý văn bản trước đây (trình diễn)",
            UnitWork.PORTAL, "Cổng thông tin điện tử huyện (trình diễn)",
            UnitWork.ONE_STOP, "Một cửa điện tử huyện (trình diễn)");
    private static final Map<String, List<String>> TYPES = Map.of(
            UnitWork.DOCUMENTS,
                    List.of(
                            "incoming-registered",
                            "incoming-completed",
                            "dossier-created",
                            "dossier-document-added",
                            "outgoing-issued",
                            "document-signed"),
            UnitWork.PORTAL, List.of("portal-duty-arose", "portal-duty-done"),
            UnitWork.ONE_STOP, List.of("application-received", "application-resolved"));

    private final Home home;
    private final Ports ports;
    private final Consumer<String> say;
    private final Api api;

    public History(Home home, Ports ports, Consumer<String> say) {
        this.home = home;
        this.ports = ports;
        this.say = say;
        this.api = new Api(ports.url(ports.gateway()), "admin", "demo");
    }

    /** Tells the past up to yesterday and waits until it is in the figures. */
    public void load() throws IOException, InterruptedException {
        var started = System.nanoTime();
        var today = LocalDate.now(VIETNAM);
        var from = today.minusMonths(MONTHS).withDayOfMonth(1);
        say.accept("Nạp 24 tháng lịch sử qua Kafka… / Loading 24 months of history through Kafka…");
        register(from);
        var told = new AtomicInteger();
        Instant last;
        try (var publisher = new Publisher(ports.kafka())) {
            for (var system : SYSTEMS.keySet()) {
                publisher.awaitTopic(system);
            }
            district(from, today.minusDays(1)).tellDays(from, today.minusDays(1), event -> {
                publisher.publish(event);
                told.incrementAndGet();
            });
            last = publisher.flush();
        }
        say.accept("  · " + told + " sự kiện đã gửi, đang tính / events sent, being read…");
        awaitReading(last);
        var took = (System.nanoTime() - started) / 1_000_000_000;
        say.accept("  ✔ từ / since " + from + ", " + told + " sự kiện / events  (" + took + " s)");
        Files.writeString(home.historyMarker(), from + System.lineSeparator());
    }

    District district(LocalDate from, LocalDate last) throws IOException, InterruptedException {
        var ids = new HashMap<String, UUID>();
        for (var unit : api.list("/api/documents/units")) {
            ids.put(unit.path("key").asText(), UUID.fromString(unit.path("id").asText()));
        }
        var units = DistrictUnit.all().stream()
                .filter(unit -> ids.containsKey(unit.key()) && unit.validTo() == null)
                .toList();
        return new District(units, ids, workingDays(from, last.plusMonths(2)), last);
    }

    private void register(LocalDate from) throws IOException, InterruptedException {
        for (var system : SYSTEMS.entrySet()) {
            var decided = api.put(
                    "/api/metrics/sources/" + system.getKey(),
                    Map.of("name", system.getValue(), "types", TYPES.get(system.getKey()), "proof", "DECLARED"));
            awaitMoment(
                    OffsetDateTime.parse(decided.path("effectiveAt").asText()).toInstant());
        }
        var policy = Map.of(
                "validFrom", from.toString(), "counts", true, "basis", "Dữ liệu trình diễn / demonstration data");
        if (!api.put("/api/metrics/declared-policy", policy).path("counts").asBoolean()) {
            throw new IOException("/api/metrics/declared-policy");
        }
    }

    private static void awaitMoment(Instant moment) throws InterruptedException {
        while (Instant.now().isBefore(moment)) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private Predicate<LocalDate> workingDays(LocalDate from, LocalDate to) throws IOException, InterruptedException {
        var exceptions = new HashMap<LocalDate, String>();
        for (var day : api.list("/api/documents/calendar?from=" + from + "&to=" + to)) {
            exceptions.put(
                    LocalDate.parse(day.path("day").asText()), day.path("kind").asText());
        }
        return day -> exceptions
                .getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? "HOLIDAY" : "MAKE_UP")
                .equals("MAKE_UP");
    }

    /** Everything told was read when the figures know an event as late as the last one and say that they are settled. */
    private void awaitReading(Instant last) throws IOException, InterruptedException {
        var end = Instant.now().plus(READING_PATIENCE);
        while (!isRead(last)) {
            if (Instant.now().isAfter(end)) {
                throw new IOException(
                        "metrics-service chưa đọc xong / has not read everything after " + READING_PATIENCE);
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    private boolean isRead(Instant last) throws IOException, InterruptedException {
        var rows = api.list("/api/metrics/compliance?indicator=digital-signing&scope=TIER");
        return !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> row.path("settled").asBoolean()
                                && !eventTime(row).isBefore(last));
    }

    private static Instant eventTime(JsonNode row) {
        var time = row.path("fresh").path("eventTime").asText();
        return time.isEmpty() ? Instant.EPOCH : Instant.parse(time);
    }
}
