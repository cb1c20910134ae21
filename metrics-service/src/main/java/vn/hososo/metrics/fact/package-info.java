/** What the events say about documents and units, and what each item therefore contributes to the ratios, as known at any moment. */
@NullMarked
package vn.hososo.metrics.fact;

import org.jspecify.annotations.NullMarked;
