/** Whose tokens are believed: the gateway's for people, a peer's own for services. */
@NullMarked
package vn.hososo.kit.trust;

import org.jspecify.annotations.NullMarked;
