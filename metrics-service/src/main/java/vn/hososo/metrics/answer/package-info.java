/** Heads answer for their figures: notices of missed targets and lapses, leaders' answers, the district's directions. */
@NullMarked
package vn.hososo.metrics.answer;

import org.jspecify.annotations.NullMarked;
