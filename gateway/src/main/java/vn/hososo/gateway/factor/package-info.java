/** The second factor: codes of an authenticator on the own telephone. */
@NullMarked
package vn.hososo.gateway.factor;

import org.jspecify.annotations.NullMarked;
