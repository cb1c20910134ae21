/** How much one client may ask of the gateway, so that others are served beside it. */
@NullMarked
package vn.hososo.gateway.limits;

import org.jspecify.annotations.NullMarked;
