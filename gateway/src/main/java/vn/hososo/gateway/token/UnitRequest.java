package vn.hososo.gateway.token;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** For which unit to act from now on. */
record UnitRequest(@NotNull UUID unitId) {}
