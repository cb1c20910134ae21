package vn.hososo.gateway.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as clients see it. */
record AccountView(
        UUID id,
        String username,
        String displayName,
        @Nullable String title,
        List<MembershipView> memberships) {}
