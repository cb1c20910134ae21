/** What every service's tests stand on: real PostgreSQL and Kafka, tokens, and the rules of the house. */
@NullMarked
package vn.hososo.kit.testing;

import org.jspecify.annotations.NullMarked;
