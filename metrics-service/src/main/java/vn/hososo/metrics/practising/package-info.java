/** How many units of a tier are practising: they file and sign. */
@NullMarked
package vn.hososo.metrics.practising;

import org.jspecify.annotations.NullMarked;
