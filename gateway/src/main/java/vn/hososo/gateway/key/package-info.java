/** The keys that sign user tokens, and how the next takes the place of the last. */
@NullMarked
package vn.hososo.gateway.key;

import org.jspecify.annotations.NullMarked;
