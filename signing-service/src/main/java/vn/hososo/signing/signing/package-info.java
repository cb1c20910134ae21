/** The leader's and the organ's signature: made, verified, stored at document-service, and only then told to others. */
@NullMarked
package vn.hososo.signing.signing;

import org.jspecify.annotations.NullMarked;
