/** Repeats of a request that answer as the first did. */
@NullMarked
package vn.hososo.kit.idempotency;

import org.jspecify.annotations.NullMarked;
