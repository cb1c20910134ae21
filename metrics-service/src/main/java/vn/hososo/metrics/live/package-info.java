/** Ratios as they move: the stream of changes for people and the gauges for Prometheus. */
@NullMarked
package vn.hososo.metrics.live;

import org.jspecify.annotations.NullMarked;
