package vn.hososo.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How long it takes from the broker's acknowledgement of an event until a reader sees the figure it moved, at 1,000 events
 * per second: metrics-service beside Kafka Streams with exactly-once processing doing the same count, in turns on the same
 * topic. The limit is half of its p50 and four fifths of its p99.
 */
public final class FreshnessBenchmark {
    private static final int PER_SECOND = 1_000;
    private static final int PROBE_EVERY = 20;
    // The first of each is for the compilers and does not count.
    private static final int ROUNDS = 3;
    private static final Duration FIRST_WARM_UP = Duration.ofMinutes(3);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration DRAIN = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final double MOST_OF_P50 = 0.5;
    private static final double MOST_OF_P99 = 0.8;
    private static final String COUNTED = "benchmark.counted";
    // Probes lie on days of their own, where nothing else ever counts.
    private static final LocalDate FIRST_PROBE = LocalDate.of(2001, 1, 1);

    private final PackagedService service;
    private final District district = new District();
    private final Work work = new Work(district, List.of(), 3);
    private final Duration measured;
    private int probes;

    private FreshnessBenchmark(PackagedService service, Duration measured) {
        this.service = service;
        this.measured = measured;
    }

    /** Arguments: seconds of each round (60), facts in the tables before (100,000). */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        Path root = Path.of(System.getProperty("hososo.root", ".")).toAbsolutePath();
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        long facts = arguments.length > 1 ? Long.parseLong(arguments[1]) : 100_000;
        boolean isWithinLimits;
        try (DurablePostgres postgres = DurablePostgres.start();
                PackagedService service = PackagedService.metrics(root, "-Dhososo.intake.enabled=false")) {
            isWithinLimits = new FreshnessBenchmark(service, Duration.ofSeconds(seconds)).run(facts);
        }
        Figures.exit(isWithinLimits);
    }

    private boolean run(long facts) throws IOException, InterruptedException, SQLException, ExecutionException {
        service.stop();
        System.out.printf(
                "%,d facts loaded%n", PastFacts.load(service, district, facts).facts());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", service.kafka()))) {
            admin.createTopics(List.of(new NewTopic(COUNTED, Optional.of(District.PARTITIONS), Optional.empty())))
                    .all()
                    .get();
            try (StreamsProcess streams = StreamsProcess.start(service.kafka(), COUNTED)) {
                streams.hold();
                return run(admin, streams);
            }
        }
    }

    private boolean run(Admin admin, StreamsProcess streams)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        List<Long> ours = new ArrayList<>();
        List<Long> committed = new ArrayList<>();
        List<Window> counted = new ArrayList<>();
        service.start();
        for (int round = 0; round < ROUNDS; round++) {
            Duration warmUp = round == 0 ? FIRST_WARM_UP : WARM_UP;
            List<Long> seen = print("metrics-service", ours(admin, warmUp));
            service.hold();
            streams.goOn();
            Measured theirs = theirs(admin, warmUp);
            streams.hold();
            service.goOn();
            print("Kafka Streams, committed output", theirs.nanos);
            if (round > 0) {
                ours.addAll(seen);
                committed.addAll(theirs.nanos);
                counted.add(theirs.window);
            }
        }
        service.stop();
        streams.goOn();
        List<ProbeWatch.Seen> queried = streams.end();
        print("counted: metrics-service", ours);
        print("counted: Kafka Streams, committed output", committed);
        print(
                "counted: Kafka Streams, interactive query",
                counted.stream().flatMap(window -> window.of(queried).stream()).toList());
        return isWithin(50, ours, committed, MOST_OF_P50) & isWithin(99, ours, committed, MOST_OF_P99);
    }

    private static List<Long> print(String name, List<Long> nanos) {
        Percentiles taken = Percentiles.ofNanos(nanos);
        System.out.printf(
                "  %-42s %,6d probes  p50 %7.1f ms  p99 %7.1f ms%n",
                name, taken.count(), taken.millis(50), taken.millis(99));
        return nanos;
    }

    private static boolean isWithin(int percent, List<Long> ours, List<Long> theirs, double limit) {
        double seen = Percentiles.ofNanos(ours).millis(percent);
        double peer = Percentiles.ofNanos(theirs).millis(percent);
        double quotient = seen / peer;
        Figures.told(seen, "ms", "event to ratio visible: p" + percent, "metrics-service");
        Figures.told(peer, "ms", "event to ratio visible: p" + percent + " of Kafka Streams", "committed output");
        boolean kept = Figures.atMost(
                limit,
                quotient,
                "of Kafka Streams",
                "event to ratio visible: p" + percent + " beside Kafka Streams",
                "Kafka Streams EOS v2 doing the same count, " + PER_SECOND + " events/s");
        System.out.printf(
                "p%d is %.2f of that of Kafka Streams, limit %.1f: %s%n",
                percent, quotient, limit, kept ? "kept" : "MISSED");
        return kept;
    }

    /** The figure is visible to whoever asks PostgreSQL for it; it and the offset are committed together by then. */
    private List<Long> ours(Admin admin, Duration warmUp)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
                PreparedStatement figure =
                        connection.prepareStatement("select unit_id || '|' || day from unnest(?::text[]) as probe"
                                + " join projection.standing on unit_id = split_part(probe, '|', 1)::uuid"
                                + " and day = split_part(probe, '|', 2)::date and indicator = 'dossier-creation'");
                PreparedStatement read = connection.prepareStatement(
                        "select sum(next_offset) from projection.partition_progress where topic = '"
                                + StreamsCount.INPUT + "'")) {
            long end = end(admin);
            awaitRead(() -> {
                var found = read.executeQuery();
                found.next();
                return found.getLong(1) >= end;
            });
            try (ProbeWatch watch = ProbeWatch.start(service.kafka(), probes -> visible(figure, probes))) {
                Window window = load(warmUp);
                return window.of(watch.stop());
            }
        }
    }

    private static Set<String> visible(PreparedStatement figures, Set<String> probes) {
        try {
            figures.setArray(1, figures.getConnection().createArrayOf("text", probes.toArray()));
            Set<String> visible = new HashSet<>();
            try (var found = figures.executeQuery()) {
                while (found.next()) {
                    visible.add(found.getString(1));
                }
            }
            return visible;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Measured theirs(Admin admin, Duration warmUp)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        try (CountedOutput counted = new CountedOutput(service.kafka(), COUNTED)) {
            long end = end(admin);
            awaitRead(() -> read(admin) >= end);
            counted.begin();
            Window window = load(warmUp);
            return new Measured(window.of(counted.stop()), window);
        }
    }

    private static long end(Admin admin) throws InterruptedException, ExecutionException {
        var latest = IntStream.range(0, District.PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(StreamsCount.INPUT, partition),
                        partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(found -> found.offset())
                .sum();
    }

    /** How far Kafka Streams has committed; everything, while it has not read at all. */
    private static long read(Admin admin) throws InterruptedException, ExecutionException {
        var committed = admin.listConsumerGroupOffsets(StreamsCount.APPLICATION)
                .partitionsToOffsetAndMetadata()
                .get();
        return committed.isEmpty()
                ? Long.MAX_VALUE
                : committed.values().stream().mapToLong(found -> found.offset()).sum();
    }

    private static void awaitRead(Read isRead)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        for (long end = System.nanoTime() + LONGEST.toNanos(); !isRead.test(); Thread.sleep(100)) {
            if (System.nanoTime() > end) {
                throw new IOException("what lies before it is not read after " + LONGEST);
            }
        }
    }

    /** An event each millisecond: arrivals and filings in turn, some of the arrivals with a probe's day. */
    private Window load(Duration warmUp) throws InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", service.kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            long start = System.nanoTime();
            long begin = System.currentTimeMillis() + warmUp.toMillis();
            long end = begin + measured.toMillis();
            long many = warmUp.plus(measured).toSeconds() * PER_SECOND;
            for (long i = 0; i < many; i++) {
                long early = start + i * (1_000_000_000L / PER_SECOND) - System.nanoTime();
                if (early > 0) {
                    TimeUnit.NANOSECONDS.sleep(early);
                }
                if (i % PROBE_EVERY == 0) {
                    var probe = work.arrival(probes % District.UNITS, FIRST_PROBE.plusDays(probes / District.UNITS));
                    probe.headers().add(ProbeWatch.PROBE, new byte[0]);
                    probes++;
                    var unused = producer.send(probe);
                } else {
                    var unused = producer.send(i % 2 == 0 ? work.arrival() : work.filing());
                }
            }
            producer.flush();
            Thread.sleep(DRAIN);
            return new Window(begin, end);
        }
    }

    private interface Read {
        boolean test() throws SQLException, InterruptedException, ExecutionException;
    }

    private record Measured(List<Long> nanos, Window window) {}

    /** The time after the warm-up. */
    private record Window(long begin, long end) {
        List<Long> of(List<ProbeWatch.Seen> seen) {
            return seen.stream()
                    .filter(probe -> probe.appended() >= begin && probe.appended() < end)
                    .map(ProbeWatch.Seen::nanos)
                    .toList();
        }
    }
}
