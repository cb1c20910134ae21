/** The version of a thing that a client saw before it acts on it. */
@NullMarked
package vn.hososo.document.version;

import org.jspecify.annotations.NullMarked;
