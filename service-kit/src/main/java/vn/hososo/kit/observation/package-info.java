/** By what a service is watched: spans of events, ids in every line of the log, readiness as figures. */
@NullMarked
package vn.hososo.kit.observation;

import org.jspecify.annotations.NullMarked;
