/** What every operation says of itself in OpenAPI, wherever it is served. */
@NullMarked
package vn.hososo.kit.api;

import org.jspecify.annotations.NullMarked;
