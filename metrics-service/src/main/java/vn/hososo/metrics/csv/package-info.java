/** Lists for programs and spreadsheets. */
@NullMarked
package vn.hososo.metrics.csv;

import org.jspecify.annotations.NullMarked;
