/** Organisations of the district: who they are, where they belong and on which days they exist. */
@NullMarked
package vn.hososo.document.unit;

import org.jspecify.annotations.NullMarked;
