package vn.hososo.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What happened, as others will read it.
 *
 * @param topic the Kafka topic
 * @param key what keeps order: facts of one key are read in the order in which they were committed
 * @param type the CloudEvents type with its version
 * @param time when the act took place
 * @param payload a record of ids, dates, kinds and codes, written as JSON
 */
public record Fact(String topic, UUID key, String type, Instant time, Object payload) {}
