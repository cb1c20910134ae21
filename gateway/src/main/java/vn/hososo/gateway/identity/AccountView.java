package vn.hososo.gateway.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.version.Versioned;

/**
 * An account as clients see it.
 *
 * @param lockedUntil until when it is locked after failed tries; absent when it is not
 */
record AccountView(
        UUID id,
        String username,
        String displayName,
        @Nullable String title,
        List<MembershipView> memberships,
        boolean active,
        boolean mustChangePassword,
        @Nullable Instant lockedUntil,
        int version)
        implements Versioned {}
