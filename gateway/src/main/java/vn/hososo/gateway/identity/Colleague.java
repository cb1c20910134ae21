package vn.hososo.gateway.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works in the same unit, with the roles held there: whom one may assign, ask or name as signer. */
record Colleague(
        UUID id,
        String username,
        String displayName,
        @Nullable String title,
        List<String> roles) {
    static Colleague of(Person person, UUID unitId) {
        return new Colleague(
                person.id(),
                person.username(),
                person.displayName(),
                person.title(),
                person.in(unitId)
                        .map(it -> it.roles().stream().sorted().toList())
                        .orElse(List.of()));
    }
}
