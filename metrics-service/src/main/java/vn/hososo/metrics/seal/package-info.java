/** Files signed with the system's seal by signing-service, each once. */
@NullMarked
package vn.hososo.metrics.seal;

import org.jspecify.annotations.NullMarked;
