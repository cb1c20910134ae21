/** The embedded PostgreSQL: binaries, data directory, databases and roles. */
@NullMarked
package vn.hososo.local.postgres;

import org.jspecify.annotations.NullMarked;
