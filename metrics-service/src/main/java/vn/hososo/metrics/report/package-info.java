/** Reports of a period: one model, written as XLSX, PDF, CSV and JSON. */
@NullMarked
package vn.hososo.metrics.report;

import org.jspecify.annotations.NullMarked;
