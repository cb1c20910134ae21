/** Units that complied and stopped: found by a stated rule and by a change-point test, kept, and closed when they recover. */
@NullMarked
package vn.hososo.metrics.lapse;

import org.jspecify.annotations.NullMarked;
