/** The bytes: received once, kept unchanged under their SHA-256, pointed at by revisions. */
@NullMarked
package vn.hososo.document.content;

import org.jspecify.annotations.NullMarked;
