/** The version of a thing that a client saw, and that an act on it must name. */
@NullMarked
package vn.hososo.kit.version;

import org.jspecify.annotations.NullMarked;
