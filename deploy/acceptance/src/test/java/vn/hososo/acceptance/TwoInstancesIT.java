package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two processes of each service, work at both doors, and one of them dies: nobody is refused for good and nothing counts twice. */
class TwoInstancesIT {
    private static final String UNIT = "trung-kenh";
    private static final List<URI> DOORS = List.of(RunningPlatform.url(""), SecondInstance.door());
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<SecondInstance> SECONDS = new ArrayList<>();

    private final DailyWork book = new DailyWork(UNIT);
    private final Desk people = Desk.of(UNIT);
    private final PatientDesk desk = new PatientDesk(people, DOORS);
    private final Queue<Throwable> refused = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() throws IOException {
        RunningPlatform.start();
        for (String service : RunningPlatform.SERVICES) {
            SECONDS.add(SecondInstance.start(service));
        }
        SECONDS.forEach(SecondInstance::awaitReady);
    }

    @AfterAll
    static void stop() {
        SECONDS.forEach(SecondInstance::close);
        RunningPlatform.releaseAll();
    }

    @Test
    void whicheverProcessDiesTheOtherGoesOnAndNothingCountsTwice() throws Exception {
        // Given
        URI standby = standby();
        try (var stream = new Lines(standby)) {
            stream.await(": ?heartbeat");
            job(1);

            // Then
            stream.await("data:.*\"unitKey\":\"" + UNIT + "\".*");
        }

        for (int turn = 0; turn < RunningPlatform.SERVICES.size(); turn++) {
            String victim = RunningPlatform.SERVICES.get(turn);

            // When
            var workers = work(turn);
            RunningPlatform.pause(Duration.ofMillis(700));
            Instant killed = Instant.now();
            RunningPlatform.crash(victim);
            RunningPlatform.pause(Duration.ofSeconds(5));
            for (var worker : workers) {
                worker.join();
            }
            System.out.printf(
                    "two instances: after the death of one %s the next act's event was in Kafka after %d ms; %d requests repeated so far%n",
                    victim, nextEvent(killed).toMillis(), desk.repeated());

            // Then
            assertThat(refused).isEmpty();
            book.assertEverythingHolds("the death of one " + victim, people.at(SecondInstance.door()));
            RunningPlatform.release(victim);
        }
        RunningPlatform.releaseAll();
        for (URI door : DOORS) {
            book.assertEverythingHolds("all deaths, seen at " + door, people.at(door));
        }
        assertThat(signedEvents().values())
                .isNotEmpty()
                .allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(standby()).isIn(DOORS);
    }

    /** Work at both doors, until a while after the death. */
    private List<Thread> work(int turn) {
        Instant end = Instant.now().plusSeconds(6);
        return Stream.of(1, 2)
                .map(worker -> Thread.ofPlatform().start(() -> workUntil(end, (turn * 2 + worker) * 1000)))
                .toList();
    }

    private void workUntil(Instant end, int lastLetter) {
        try {
            for (int letter = lastLetter; Instant.now().isBefore(end); ) {
                job(++letter);
            }
        } catch (RuntimeException | AssertionError e) {
            refused.add(e);
        }
    }

    private void job(int letter) {
        Answer incoming = desk.register(String.valueOf(letter));
        book.registered(incoming);
        Answer dossier = desk.openDossier(incoming.id());
        book.opened(dossier, incoming);
        UUID reply = desk.draftReply(incoming.id(), dossier.id()).id();
        desk.act(reply, "submission");
        desk.sign(reply, "LEADER");
        desk.act(reply, "number");
        desk.sign(reply, "ORGAN");
        desk.act(reply, "issue");
        book.issued(reply);
    }

    /** The door of the metrics-service that follows; the other reads. */
    private static URI standby() {
        Map<URI, URI> readiness = Map.of(
                DOORS.get(0), RunningPlatform.management(3, "/q/health/ready"),
                DOORS.get(1),
                        SECONDS.get(RunningPlatform.SERVICES.indexOf("metrics")).management("/q/health/ready"));
        var standing = new ArrayList<URI>();
        RunningPlatform.await("one that reads and one that stands by", SOON, () -> {
            standing.clear();
            DOORS.stream()
                    .filter(door -> intake(readiness.get(door)).equals("STANDBY"))
                    .forEach(standing::add);
            return standing.size() == 1
                    && DOORS.stream()
                            .anyMatch(door -> intake(readiness.get(door)).equals("READING"));
        });
        return standing.getFirst();
    }

    private static String intake(URI readiness) {
        var checks = Person.nobody().at(readiness).get("").ok().json().get("checks");
        return StreamSupport.stream(checks.spliterator(), false)
                .filter(check -> check.get("name").asText().equals("intake"))
                .map(check -> check.get("data").get("state").asText())
                .findFirst()
                .orElseThrow();
    }

    /** How long after that moment the first act since was in Kafka. */
    private static Duration nextEvent(Instant moment) {
        return read(Stream.of("hososo.documents", "hososo.signatures"))
                .filter(event -> Instant.parse(header(event, "ce_time")).isAfter(moment))
                .map(event -> Duration.between(moment, Instant.ofEpochMilli(event.timestamp())))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    /** The ids of the events that tell of a signature, by its revision. */
    private Map<String, List<String>> signedEvents() {
        String unit = people.clerk().get("/api/identity/me").ok().field("unitId");
        return read(Stream.of("hososo.signatures"))
                .filter(event -> unit.equals(event.key()))
                .filter(event -> header(event, "ce_type").equals("vn.hososo.document-signed.v1"))
                .collect(Collectors.groupingBy(
                        event -> revision(new String(event.value(), StandardCharsets.UTF_8)),
                        Collectors.mapping(
                                event -> header(event, "ce_id"),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        ids -> ids.stream().distinct().toList()))));
    }

    private static String revision(String payload) {
        return payload.replaceAll("(?s).*\"revisionId\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private static Stream<ConsumerRecord<String, byte[]>> read(Stream<String> topics) {
        var settings = Map.<String, Object>of("bootstrap.servers", RunningPlatform.kafka());
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = topics.flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found.stream();
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** What the stream of changes says at a door. */
    private static final class Lines implements AutoCloseable {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final HttpClient client = HttpClient.newHttpClient();

        Lines(URI door) {
            var request = HttpRequest.newBuilder(URI.create(door + "/api/metrics/stream"))
                    .header(
                            "Authorization",
                            "Bearer " + Person.signIn("leader." + UNIT).token())
                    .build();
            var unused = client.sendAsync(request, BodyHandlers.ofLines())
                    .thenAcceptAsync(answer -> answer.body().forEach(lines::add));
        }

        void await(String form) {
            RunningPlatform.await("a line like " + form, SOON, () -> {
                for (String line = lines.poll(); line != null; line = lines.poll()) {
                    if (line.matches(form)) {
                        return true;
                    }
                }
                return false;
            });
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
