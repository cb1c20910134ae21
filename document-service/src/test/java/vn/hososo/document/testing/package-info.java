/** What the tests of all features share: PDFs, and the acts of clerks, officers, leaders and peers. */
@NullMarked
package vn.hososo.document.testing;

import org.jspecify.annotations.NullMarked;
