package vn.hososo.metrics.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import vn.hososo.kit.testing.Topic;
import vn.hososo.metrics.Events;

/** What stands in the topics of letters that could not be read. */
final class LetterTopics {

    private LetterTopics() {}

    /** The reasons of the letters about the expected places, place by place. */
    static Map<String, String> reasons(Map<String, String> expected) {
        var found = new TreeMap<String, String>();
        for (var topic : new String[] {Events.UNITS, Events.DOCUMENTS}) {
            long wanted = expected.keySet().stream()
                    .filter(place -> place.startsWith(topic + "/"))
                    .count();
            Topic.read(
                            topic + ".dlq",
                            letter -> expected.containsKey(original(letter)),
                            (int) wanted,
                            Duration.ofSeconds(20))
                    .forEach(letter -> found.put(original(letter), header(letter, "hososo_reason")));
        }
        return found;
    }

    private static String original(ConsumerRecord<String, byte[]> letter) {
        return header(letter, "hososo_topic") + "/" + header(letter, "hososo_partition") + "/"
                + header(letter, "hososo_offset");
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    static String place(RecordMetadata lies) {
        return lies.topic() + "/" + lies.partition() + "/" + lies.offset();
    }
}
