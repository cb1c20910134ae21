/** What leaders commit themselves to reach by a day, and whether it was kept. */
@NullMarked
package vn.hososo.metrics.commitment;

import org.jspecify.annotations.NullMarked;
