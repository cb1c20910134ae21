/** What is answered when something cannot be done: RFC 9457 problems in Vietnamese and English. */
@NullMarked
package vn.hososo.kit.problem;

import org.jspecify.annotations.NullMarked;
