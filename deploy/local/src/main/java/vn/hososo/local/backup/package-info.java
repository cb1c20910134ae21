/** Backup and restore (sao lưu, phục hồi): everything a platform holds as of one moment, in a directory of plain files. */
@NullMarked
package vn.hososo.local.backup;

import org.jspecify.annotations.NullMarked;
