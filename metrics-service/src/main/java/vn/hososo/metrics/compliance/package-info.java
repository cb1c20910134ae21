/** The ratios: what was asked, what is answered, and the evidence behind each figure. */
@NullMarked
package vn.hososo.metrics.compliance;

import org.jspecify.annotations.NullMarked;
