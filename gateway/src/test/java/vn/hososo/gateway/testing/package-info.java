/** What the gateway's tests share: a platform with services behind it, and people who sign in. */
@NullMarked
package vn.hososo.gateway.testing;

import org.jspecify.annotations.NullMarked;
