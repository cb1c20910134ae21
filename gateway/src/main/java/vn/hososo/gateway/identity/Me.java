package vn.hososo.gateway.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in, for which unit they act now, and for which they could. */
record Me(
        UUID id,
        String username,
        String displayName,
        @Nullable String title,
        @Nullable UUID unitId,
        List<String> roles,
        List<MembershipView> memberships) {}
