package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What goes wrong for longer than a process's death, and how it is brought about. */
final class Misfortunes {
    private static final List<String> TOPICS = List.of("hososo.units", "hososo.documents", "hososo.signatures");
    private static final String UNSHARE = "/usr/bin/unshare";
    private static final String SIZE = "96m";
    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Duration JUMPED = Duration.ofSeconds(15);

    private final Path smallDisk;

    Misfortunes(Path smallDisk) {
        this.smallDisk = smallDisk;
    }

    /** A program that gives what it runs a small file system of its own, seen by nobody else. */
    List<String> onSmallDisk() throws IOException {
        Files.createDirectories(smallDisk);
        return List.of(
                UNSHARE,
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=" + SIZE + " small-disk \"$0\" && exec \"$@\"",
                smallDisk.toString());
    }

    /** Contents lie on the small disk, which fills up while people work, and is emptied again. */
    void diskFull() throws IOException, InterruptedException {
        Path contents = RunningPlatform.home().resolve("content");
        Path seenInside = inside(smallDisk.resolve("content"));
        Path settings = RunningPlatform.home().resolve("config/document.properties");
        String before = Files.readString(settings);
        RunningPlatform.holdBack("document");
        copy(contents, seenInside);
        Files.writeString(settings, before + "\nhososo.content.directory=" + smallDisk.resolve("content") + "\n");
        RunningPlatform.release("document");
        Path filler = inside(smallDisk.resolve("filler"));
        fill(filler);
        Answer refused = Desk.of("thua").register("9", Person.key());
        assertThat(refused.status()).as(refused.toString()).isIn(500, 503, 507);
        RunningPlatform.pause(Duration.ofSeconds(5));
        Files.delete(filler);
        RunningPlatform.pause(Duration.ofSeconds(5));
        RunningPlatform.holdBack("document");
        copy(seenInside, contents);
        Files.writeString(settings, before);
        RunningPlatform.release("document");
    }

    /** All events so far once more under their ids, those of each partition in any order. */
    void everyEventAgain() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers",
                RunningPlatform.kafka(),
                "group.id",
                "again-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest"));
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
            }
        }
        Collections.shuffle(all, new Random(1));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", RunningPlatform.kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (var event : all) {
                var unused = producer.send(new ProducerRecord<>(
                        event.topic(), event.partition(), event.key(), event.value(), event.headers()));
            }
        }
    }

    /** All of Java under a clock that is put an hour ahead and back again, while the database's stays right. */
    void clockJumps() throws IOException {
        Path clock = smallDisk.resolveSibling("clock");
        Files.writeString(clock, "0");
        RunningPlatform.down();
        RunningPlatform.startWithin(
                List.of("env", "JDK_JAVA_OPTIONS=" + WrongClock.option(smallDisk.getParent(), clock)));
        RunningPlatform.pause(JUMPED);
        Files.writeString(clock, String.valueOf(AHEAD.toMillis()));
        RunningPlatform.pause(JUMPED);
        Files.writeString(clock, "0");
        RunningPlatform.pause(JUMPED);
    }

    private static void fill(Path filler) {
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] part = new byte[4096];
            while (true) {
                out.write(part);
            }
        } catch (IOException full) {
            // that was the aim
        }
    }

    /** A path as the platform's processes see it. */
    private static Path inside(Path path) {
        return Path.of("/proc", String.valueOf(RunningPlatform.pid("platform")), "root")
                .resolve(path.toString().substring(1));
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        Process copying = new ProcessBuilder("cp", "-au", "--no-target-directory", from.toString(), to.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(copying.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (copying.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
