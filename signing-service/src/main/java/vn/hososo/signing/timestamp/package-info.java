/** Time stamps (RFC 3161) from the configured authority. */
@NullMarked
package vn.hososo.signing.timestamp;

import org.jspecify.annotations.NullMarked;
