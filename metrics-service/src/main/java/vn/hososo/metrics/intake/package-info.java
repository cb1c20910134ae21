/** Reads the topics, in order and without loss, and says up to which moment everything has been read. */
@NullMarked
package vn.hososo.metrics.intake;

import org.jspecify.annotations.NullMarked;
