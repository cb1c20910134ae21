/** The description of the whole API and of its problems, for people and tools. */
@NullMarked
package vn.hososo.gateway.api;

import org.jspecify.annotations.NullMarked;
