/** The year's approved list of dossiers that a unit is going to open (danh mục hồ sơ). */
@NullMarked
package vn.hososo.document.catalogue;

import org.jspecify.annotations.NullMarked;
