package vn.hososo.gateway.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which unit a browser acts from now on.
 *
 * @param unitId absent for the membership over the whole platform
 */
record SessionUnit(@Nullable UUID unitId) {}
