package vn.hososo.signing.credential;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Wrong PINs since the last right one, by {@link KeyHome#pinPlace}; in the database, so that a restart forgives nothing. */
@ApplicationScoped
class PinTries {

    Uni<Integer> wrong(@Nullable String place) {
        if (place == null) {
            return Uni.createFrom().item(0);
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select wrong from pin_tries where place = ?1", Integer.class)
                        .setParameter(1, place)
                        .getSingleResultOrNull())
                .map(wrong -> wrong == null ? 0 : wrong);
    }

    /** Those of the places where at least so many wrong ones came. */
    Uni<Set<String>> spent(Collection<String> places, int tries) {
        if (places.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select place from pin_tries where wrong >= ?1 and place in (?2)", String.class)
                        .setParameter(1, tries)
                        .setParameter(2, List.copyOf(places))
                        .getResultList())
                .map(found -> found.stream().collect(Collectors.toUnmodifiableSet()));
    }

    /** One more; how many there are now. */
    Uni<Integer> count(String place, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into pin_tries (place, wrong, last_wrong_at) values (?1, 1, ?2)
                                on conflict (place) do update
                                   set wrong = pin_tries.wrong + 1, last_wrong_at = excluded.last_wrong_at
                                returning wrong""", Integer.class)
                        .setParameter(1, place)
                        .setParameter(2, at)
                        .getSingleResult());
    }

    Uni<Void> forgive(String place) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from pin_tries where place = ?1")
                        .setParameter(1, place)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
