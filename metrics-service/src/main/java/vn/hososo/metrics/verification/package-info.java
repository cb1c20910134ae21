/** What the code on a signed report leads to, for everybody. */
@NullMarked
package vn.hososo.metrics.verification;

import org.jspecify.annotations.NullMarked;
