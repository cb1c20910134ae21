/** Signing a whole tray of documents by one request. */
@NullMarked
package vn.hososo.signing.batch;

import org.jspecify.annotations.NullMarked;
