/** Other systems: which may speak for which units and in which events, and whether what they declare counts. */
@NullMarked
package vn.hososo.metrics.source;

import org.jspecify.annotations.NullMarked;
