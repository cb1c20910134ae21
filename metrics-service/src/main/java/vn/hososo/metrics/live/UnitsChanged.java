package vn.hososo.metrics.live;

import java.util.Set;
import java.util.UUID;

/** Units were created, renamed, moved or ended; their figures may be the same. */
record UnitsChanged(Set<UUID> unitIds) implements LiveEvent {}
