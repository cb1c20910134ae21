/** The records that could not be read: looked at, put back into their topics, or dismissed. */
@NullMarked
package vn.hososo.metrics.deadletter;

import org.jspecify.annotations.NullMarked;
