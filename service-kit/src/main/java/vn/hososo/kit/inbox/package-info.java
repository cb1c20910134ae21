/** Brings the events of other services to the features that listen, at least once and in the order of their partition. */
@NullMarked
package vn.hososo.kit.inbox;

import org.jspecify.annotations.NullMarked;
