/** The demonstration district of Lương Tài, loaded through the public API. */
@NullMarked
package vn.hososo.local.demo;

import org.jspecify.annotations.NullMarked;
