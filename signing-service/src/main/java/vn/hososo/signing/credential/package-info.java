/** Certificates and keys of persons and organs, and the mandates under which they may sign. */
@NullMarked
package vn.hososo.signing.credential;

import org.jspecify.annotations.NullMarked;
