/** Who is asking: the verified token, read once. */
@NullMarked
package vn.hososo.kit.caller;

import org.jspecify.annotations.NullMarked;
