/** The units that are measured, as they were and are, by what the topics tell. */
@NullMarked
package vn.hososo.metrics.unit;

import org.jspecify.annotations.NullMarked;
