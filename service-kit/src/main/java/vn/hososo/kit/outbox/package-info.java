/** Facts written with the change they tell of, and the relay that brings them to Kafka. */
@NullMarked
package vn.hososo.kit.outbox;

import org.jspecify.annotations.NullMarked;
