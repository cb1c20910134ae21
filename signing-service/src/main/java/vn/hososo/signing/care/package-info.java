/** Care over time: stored signatures are verified again, and what proves them is renewed before it loses its force. */
@NullMarked
package vn.hososo.signing.care;

import org.jspecify.annotations.NullMarked;
