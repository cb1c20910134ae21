/** Where the platform keeps its files, ports and secrets on this machine. */
@NullMarked
package vn.hososo.local.home;

import org.jspecify.annotations.NullMarked;
