package vn.hososo.gateway.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership as clients see it. */
record MembershipView(@Nullable UUID unitId, @Nullable String unitKey, List<String> roles) {}
