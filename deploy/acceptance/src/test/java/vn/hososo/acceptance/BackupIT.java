package vn.hososo.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of the running platform, taken at work, becomes a second platform that knows the same and goes on from there. */
class BackupIT {
    private static final String UNIT = "tnmt";
    private static final String BUSY = "tp";
    /** Another run against a kept platform registers other letters. */
    private static final AtomicInteger LETTERS =
            new AtomicInteger((int) (Instant.now().getEpochSecond() % 10_000_000));

    private static final List<String> INDICATORS =
            List.of("dossier-creation", "digital-signing", "signed-from-dossier", "portal-activity", "online-services");
    private static final List<String> OWN_TOPICS = List.of("hososo.units", "hososo.documents", "hososo.signatures");
    private static final List<String> TOPICS = Stream.concat(
                    OWN_TOPICS.stream(),
                    Stream.of("hososo.intake.qlvb", "hososo.intake.cong-ttdt", "hososo.intake.mot-cua"))
            .toList();
    private static final Duration READS = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        RestoredPlatform.stop();
    }

    @Test
    void theRestoredPlatformAnswersTheSameAndGoesOn() throws Exception {
        // Given
        issueOne(Desk.of(UNIT));
        Person.signIn("admin").post("/api/documents/trace/heads", "").ok();
        Path backup = backUp();

        // When
        RestoredPlatform.restore(backup);
        RestoredPlatform.start();

        // Then
        RestoredPlatform.awaitSettled(there(Person.signIn("office.ubnd-huyen")));
        everyAnswerIsTheSame();
        everyFileIsWhatItIsNamed();
        assertThat(events(RestoredPlatform.kafka(), TOPICS)).isEqualTo(events(RunningPlatform.kafka(), TOPICS));
        assertThat(RestoredPlatform.said(0, "verify-trace")).contains("✔");
        theNextNumbersAreTheSame();
    }

    @Test
    void withoutKafkaTheFiguresStayAndTheOutboxesTellAgain() throws Exception {
        // Given
        Map<String, Integer> toldBefore = events(RunningPlatform.kafka(), OWN_TOPICS);
        Set<Integer> answered = ConcurrentHashMap.newKeySet();
        AtomicBoolean working = new AtomicBoolean(true);
        Thread work = Thread.ofPlatform().start(() -> registerWhile(working, answered));
        Set<Integer> answeredBefore = firstOf(answered);
        Path backup = backUp();
        working.set(false);
        work.join();
        RestoredPlatform.stop();

        // When
        RestoredPlatform.restore(backup, "--without-kafka");
        RestoredPlatform.start();

        // Then
        RestoredPlatform.awaitSettled(there(Person.signIn("office.ubnd-huyen")));
        registersHaveNoGapAndFiguresAgree(there(Desk.of(BUSY)), answeredBefore);
        Map<String, Integer> told = events(RestoredPlatform.kafka(), OWN_TOPICS);
        assertThat(told.keySet())
                .containsAll(toldBefore.keySet())
                .isSubsetOf(events(RunningPlatform.kafka(), OWN_TOPICS).keySet());
        assertThat(told.values()).containsOnly(1);
        pastFiguresAreTheSame();
        assertThat(RestoredPlatform.said(1, "rebuild-metrics", "accept-differences"))
                .contains("TOPICS_LOST");
        issueOne(there(Desk.of(BUSY)));
    }

    private static Person there(Person person) {
        return person.at(RestoredPlatform.door());
    }

    private static Desk there(Desk desk) {
        return desk.at(RestoredPlatform.door());
    }

    private static Set<Integer> firstOf(Set<Integer> answered) {
        Instant end = Instant.now().plus(READS);
        while (answered.size() < 5) {
            assertThat(Instant.now()).as("work goes on").isBefore(end);
            RunningPlatform.pause(Duration.ofMillis(50));
        }
        return Set.copyOf(answered);
    }

    private static void registerWhile(AtomicBoolean working, Set<Integer> answered) {
        Desk desk = Desk.of(BUSY);
        while (working.get()) {
            answered.add(desk.register(String.valueOf(LETTERS.incrementAndGet()), Person.key())
                    .ok()
                    .json()
                    .get("arrivalNumber")
                    .asInt());
        }
    }

    /** Numbers 1 to n, among them those answered before the backup began; the figures are those of exactly these documents. */
    private static void registersHaveNoGapAndFiguresAgree(Desk desk, Set<Integer> answered) {
        Map<String, JsonNode> letters = DailyWork.all(desk.clerk(), "/api/documents/incoming");
        List<Integer> numbers = letters.values().stream()
                .map(it -> it.get("arrivalNumber").asInt())
                .sorted()
                .toList();
        assertThat(numbers)
                .containsAll(answered)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        Ratios ratios = new Ratios(desk.leader(), BUSY);
        Ratios.await(
                () -> new Ratios.Fraction(0, incoming(ratios).size()), new Ratios.Fraction(0, letters.size()), READS);
        assertThat(incoming(ratios)).isEqualTo(letters.keySet());
    }

    private static Set<String> incoming(Ratios ratios) {
        return ratios.evidence(
                Ratios.DOSSIERS, it -> it.get("itemKind").asText().equals("INCOMING"));
    }

    /** The main job; what the registers gave. */
    private static List<String> issueOne(Desk desk) {
        Answer letter = desk.register(String.valueOf(LETTERS.incrementAndGet()), Person.key())
                .ok();
        UUID dossier = desk.openDossier(letter.id()).ok().id();
        UUID reply = desk.draftReply(letter.id(), dossier).ok().id();
        desk.submit(reply).ok();
        desk.sign(reply, "LEADER").ok();
        desk.number(reply).ok();
        desk.sign(reply, "ORGAN").ok();
        JsonNode issued = desk.issue(reply).ok().json();
        return List.of(
                letter.field("arrivalNumber"),
                issued.get("number").asText(),
                issued.get("symbol").asText());
    }

    private Path backUp() throws IOException, InterruptedException {
        Path backup = directory.resolve("backup");
        Process run = new ProcessBuilder(RunningPlatform.command(List.of("backup", backup.toString())))
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
        return backup;
    }

    private static void everyAnswerIsTheSame() {
        Person office = Person.signIn("office.ubnd-huyen");
        Desk desk = Desk.of(UNIT);
        List<Question> questions = Stream.of(
                        questionsOfFigures(office, 0).map(it -> new Question(office, it)),
                        questionsOfWork(desk).map(it -> new Question(desk.clerk(), it)),
                        Stream.of(new Question(Person.signIn("admin"), "/api/identity/accounts?size=200")))
                .flatMap(it -> it)
                .toList();
        assertThat(questions.size()).isGreaterThanOrEqualTo(500);
        questions.parallelStream().forEach(Question::isAnsweredTheSame);
    }

    /** What other systems told and the topics no longer hold. */
    private static void pastFiguresAreTheSame() {
        Person office = Person.signIn("office.ubnd-huyen");
        questionsOfFigures(office, 1)
                .filter(it -> it.contains("period="))
                .map(it -> new Question(office, it))
                .toList()
                .parallelStream()
                .forEach(Question::isAnsweredTheSame);
    }

    private static Stream<String> questionsOfFigures(Person by, int monthsAgo) {
        YearMonth last = YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusMonths(monthsAgo);
        // What both have read up to by now.
        Instant moment = Instant.now().minusSeconds(10);
        String course = "&step=month&from=" + last.minusMonths(12).atDay(1) + "&to=" + last.atEndOfMonth();
        List<String> questions = new ArrayList<>();
        for (String indicator : INDICATORS) {
            String about = "size=200&indicator=" + indicator;
            for (int back = 0; back < 24; back++) {
                questions.add("compliance?" + about + "&period=" + last.minusMonths(back));
            }
            for (String part : List.of("", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4")) {
                questions.add(
                        "compliance?" + about + "&period=" + last.minusYears(1).getYear() + part);
            }
            for (String more : List.of("&scope=TIER", "&scope=SUBTREE", "&structure=now", "&asOf=" + moment)) {
                questions.add("compliance?" + about + "&period=" + last + more);
                questions.add(
                        "compliance?" + about + "&period=" + last.minusYears(1).getYear() + more);
            }
            questions.add("ranking?" + about + "&period=" + last);
            for (JsonNode unit :
                    by.get("/api/documents/units?size=100").ok().json().get("items")) {
                String path = "compliance/" + unit.get("id").asText();
                questions.add(path + "?" + about + course);
                questions.add(path + "/evidence?size=500&indicator=" + indicator + "&period=" + last);
            }
        }
        questions.addAll(List.of("lapses?size=200", "practising", "targets?size=200", "forecast?size=200"));
        return questions.stream().map("/api/metrics/"::concat);
    }

    private static Stream<String> questionsOfWork(Desk desk) {
        List<String> questions = new ArrayList<>();
        for (String list : List.of("incoming", "outgoing", "dossiers", "registers", "units", "waiting", "copies")) {
            questions.add("/api/documents/" + list + "?size=100");
        }
        for (String list : List.of("incoming", "outgoing", "dossiers")) {
            DailyWork.all(desk.clerk(), "/api/documents/" + list)
                    .keySet()
                    .forEach(id -> questions.add("/api/documents/" + list + "/" + id));
        }
        questions.add("/api/signing/credentials?size=200");
        return questions.stream();
    }

    private record Question(Person by, String path) {
        void isAnsweredTheSame() {
            assertThat(askedOf(there(by))).as(path).isEqualTo(askedOf(by));
        }

        private JsonNode askedOf(Person somebody) {
            JsonNode answer = somebody.get(path).ok().json();
            forgetFreshness(answer);
            return answer;
        }

        private static void forgetFreshness(JsonNode answer) {
            if (answer instanceof ObjectNode object) {
                object.remove("fresh");
            }
            if (answer instanceof ObjectNode || answer instanceof ArrayNode) {
                answer.forEach(Question::forgetFreshness);
            }
        }
    }

    private static void everyFileIsWhatItIsNamed() throws IOException {
        try (Stream<Path> files = Files.walk(RestoredPlatform.HOME.resolve("content/sha256"))) {
            List<Path> contents = files.filter(Files::isRegularFile).toList();
            assertThat(contents)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.getFileName().toString())
                            .isEqualTo(sha256(Files.readAllBytes(file)) + ".pdf"));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often each event is in the topics, by its id. */
    private static Map<String, Integer> events(String kafka, List<String> topics) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
        Map<String, Integer> counts = new TreeMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Instant end = Instant.now().plus(READS);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                assertThat(Instant.now()).as("topics are read").isBefore(end);
                consumer.poll(Duration.ofMillis(200))
                        .forEach(event -> counts.merge(
                                new String(event.headers().lastHeader("ce_id").value(), UTF_8), 1, Integer::sum));
            }
        }
        return counts;
    }

    /** Both platforms, asked for the same act, give the same numbers, and the restored figures move with it. */
    private static void theNextNumbersAreTheSame() {
        Desk here = Desk.of(UNIT);
        Ratios ratios = new Ratios(there(here.leader()), UNIT);
        Ratios.Fraction signed = ratios.now(Ratios.SIGNING);

        assertThat(issueOne(there(here))).isEqualTo(issueOne(here));
        ratios.awaitExactly(Ratios.SIGNING, signed.plus(1, 1), READS);
    }
}
