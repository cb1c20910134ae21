/** The public page that checks a report by the code printed on it. */
@NullMarked
package vn.hososo.gateway.verification;

import org.jspecify.annotations.NullMarked;
