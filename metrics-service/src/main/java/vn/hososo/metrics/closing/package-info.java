/** Closed periods: their figures pinned to a moment, with the hash of the evidence behind them. */
@NullMarked
package vn.hososo.metrics.closing;

import org.jspecify.annotations.NullMarked;
