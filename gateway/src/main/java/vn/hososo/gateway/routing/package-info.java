/** What is passed on to the services, how, and what is not. */
@NullMarked
package vn.hososo.gateway.routing;

import org.jspecify.annotations.NullMarked;
