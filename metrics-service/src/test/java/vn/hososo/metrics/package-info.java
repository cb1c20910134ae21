/** What several tests need: the rules of the house, and events as other services publish them. */
@NullMarked
package vn.hososo.metrics;

import org.jspecify.annotations.NullMarked;
