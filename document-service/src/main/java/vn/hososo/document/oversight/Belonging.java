package vn.hososo.document.oversight;

import java.util.Set;
import java.util.UUID;

/**
 * To whom the trace says a thing belongs.
 *
 * @param unitId the unit under which its first act stands
 * @param actingUnits the units whose people have acted on it, such as the department that drafted it
 */
record Belonging(UUID unitId, Set<UUID> actingUnits) {}
