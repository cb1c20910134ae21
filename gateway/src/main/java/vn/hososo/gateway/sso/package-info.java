/** A site's own sign-on (đăng nhập một lần, OpenID Connect) in place of passwords: who it names becomes an account here. */
@NullMarked
package vn.hososo.gateway.sso;

import org.jspecify.annotations.NullMarked;
