/** Browsers: a cookie instead of a token, exchanged for one at the door. */
@NullMarked
package vn.hososo.gateway.session;

import org.jspecify.annotations.NullMarked;
