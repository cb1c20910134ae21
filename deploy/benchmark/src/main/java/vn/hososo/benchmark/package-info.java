/** Loads and measurements with their limits, started by hand; no part of the build's tests. */
@NullMarked
package vn.hososo.benchmark;

import org.jspecify.annotations.NullMarked;
