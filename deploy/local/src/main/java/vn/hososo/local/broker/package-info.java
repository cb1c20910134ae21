/** The embedded Kafka broker and its topics. */
@NullMarked
package vn.hososo.local.broker;

import org.jspecify.annotations.NullMarked;
