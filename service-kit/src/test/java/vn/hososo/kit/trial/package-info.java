/** A small application in which the kit is tried. */
@NullMarked
package vn.hososo.kit.trial;

import org.jspecify.annotations.NullMarked;
