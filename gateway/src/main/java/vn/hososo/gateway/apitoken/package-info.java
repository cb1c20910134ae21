/** API tokens: what programs sign in with, narrowed to scopes and exchanged at the door. */
@NullMarked
package vn.hososo.gateway.apitoken;

import org.jspecify.annotations.NullMarked;
