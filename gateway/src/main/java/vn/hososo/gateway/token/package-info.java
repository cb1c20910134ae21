/** The only issuer of user tokens: the key, the short-lived tokens, and the refresh tokens that replace them. */
@NullMarked
package vn.hososo.gateway.token;

import org.jspecify.annotations.NullMarked;
