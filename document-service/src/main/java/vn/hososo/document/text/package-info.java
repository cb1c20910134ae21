/** What text must be like wherever people write it. */
@NullMarked
package vn.hososo.document.text;

import org.jspecify.annotations.NullMarked;
