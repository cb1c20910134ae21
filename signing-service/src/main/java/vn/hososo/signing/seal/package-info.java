/** The system's own certificate (con dấu số của hệ thống), for what the system itself makes and vouches for. */
@NullMarked
package vn.hososo.signing.seal;

import org.jspecify.annotations.NullMarked;
