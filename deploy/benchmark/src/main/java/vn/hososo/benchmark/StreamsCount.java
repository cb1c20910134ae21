package vn.hososo.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The peer: dossier-creation by unit and day, counted by Kafka Streams with exactly-once processing, a process of its own.
 * It has an easier task: no history, no second clock, no calendar, no repeats by event id. The events of a unit lie in one
 * partition, so nothing is partitioned anew.
 */
public final class StreamsCount {
    static final String INPUT = "hososo.documents";
    static final String READY = "RUNNING";
    static final String APPLICATION = "benchmark-count";
    private static final String ITEMS = "items";
    private static final String COUNTS = "counts";

    private StreamsCount() {}

    /** Arguments: address of Kafka, topic for what was counted, directory for the state. Ends with its standard input. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        try (KafkaStreams streams = new KafkaStreams(topology(arguments[1]), settings(arguments[0], arguments[2]))) {
            streams.setStateListener((now, before) -> {
                if (now == KafkaStreams.State.RUNNING) {
                    running.countDown();
                }
            });
            streams.start();
            running.await();
            ReadOnlyKeyValueStore<String, String> counts =
                    streams.store(StoreQueryParameters.fromNameAndType(COUNTS, QueryableStoreTypes.keyValueStore()));
            try (ProbeWatch watch = ProbeWatch.start(
                    arguments[0],
                    probes -> probes.stream()
                            .filter(probe -> counts.get(probe) != null)
                            .collect(Collectors.toSet()))) {
                System.out.println(READY);
                while (System.in.read() >= 0) {
                    // until the one who started it is done
                }
                watch.stop().forEach(seen -> System.out.println(seen.appended() + " " + seen.nanos()));
            }
        }
    }

    private static Properties settings(String kafka, String directory) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                APPLICATION,
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.STATE_DIR_CONFIG,
                directory,
                StreamsConfig.consumerPrefix("auto.offset.reset"),
                "latest",
                // It is held while others are measured, which must not end its membership.
                StreamsConfig.consumerPrefix("session.timeout.ms"),
                600_000,
                StreamsConfig.REPLICATION_FACTOR_CONFIG,
                1));
        return settings;
    }

    private static Topology topology(String output) {
        var text = Serdes.String();
        return new Topology()
                .addSource("events", text.deserializer(), Serdes.ByteArray().deserializer(), INPUT)
                .addProcessor("count", Count::new, "events")
                .addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(ITEMS), text, text), "count")
                .addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(COUNTS), text, text), "count")
                .addSink("counted", output, text.serializer(), text.serializer(), "count");
    }

    static String key(JsonNode arrival) {
        return arrival.path("unitId").asText() + "|" + arrival.path("arrivedOn").asText();
    }

    private static final class Count implements Processor<String, byte[], String, String> {
        private final JsonMapper json = JsonMapper.builder().build();
        private ProcessorContext<String, String> context;
        private KeyValueStore<String, String> items;
        private KeyValueStore<String, String> counts;

        @Override
        public void init(ProcessorContext<String, String> context) {
            this.context = context;
            this.items = context.getStateStore(ITEMS);
            this.counts = context.getStateStore(COUNTS);
        }

        @Override
        public void process(Record<String, byte[]> event) {
            Header type = event.headers().lastHeader("ce_type");
            try {
                switch (new String(type.value(), StandardCharsets.UTF_8)) {
                    case "vn.hososo.incoming-registered.v1" -> arrived(event, json.readTree(event.value()));
                    case "vn.hososo.dossier-created.v1" -> filed(event, json.readTree(event.value()));
                    default -> {
                        // says nothing about this ratio
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private void arrived(Record<String, byte[]> event, JsonNode arrival) {
            if (arrival.path("needsAction").asBoolean()) {
                items.put(arrival.path("incomingId").asText(), key(arrival));
                move(event, key(arrival), 0, 1);
            }
        }

        private void filed(Record<String, byte[]> event, JsonNode dossier) {
            String key = items.get(dossier.path("incomingId").asText());
            if (key != null && !key.isEmpty()) {
                items.put(dossier.path("incomingId").asText(), "");
                move(event, key, 1, 0);
            }
        }

        private void move(Record<String, byte[]> event, String key, int numerator, int denominator) {
            String before = counts.get(key);
            String[] parts = before == null ? new String[] {"0", "0"} : before.split("/", -1);
            String now = (Integer.parseInt(parts[0]) + numerator) + "/" + (Integer.parseInt(parts[1]) + denominator);
            counts.put(key, now);
            context.forward(event.withKey(key).withValue(now));
        }
    }
}
