/** The one door out of the event loop for work that blocks. */
@NullMarked
package vn.hososo.kit.worker;

import org.jspecify.annotations.NullMarked;
