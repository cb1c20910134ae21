package vn.hososo.gateway.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is known, with everything they may act as. */
public record Person(
        UUID id,
        String username,
        String displayName,
        @Nullable String title,
        List<Acting> memberships) {
    public Person {
        memberships = List.copyOf(memberships);
    }

    /** The membership of a fresh sign-in. */
    public Acting first() {
        return memberships.getFirst();
    }

    /** What the person may do for this unit; empty when they are no longer, or never were, a member. */
    public Optional<Acting> in(@Nullable UUID unitId) {
        return memberships.stream()
                .filter(it -> Objects.equals(it.unitId(), unitId))
                .findFirst();
    }
}
