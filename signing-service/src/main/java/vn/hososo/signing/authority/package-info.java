/** HTTP to certification and time-stamp authorities. */
@NullMarked
package vn.hososo.signing.authority;

import org.jspecify.annotations.NullMarked;
