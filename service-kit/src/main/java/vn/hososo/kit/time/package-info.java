/** The clock, so that tests can turn it. */
@NullMarked
package vn.hososo.kit.time;

import org.jspecify.annotations.NullMarked;
