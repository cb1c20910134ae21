package vn.hososo.gateway.identity;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All the places where an account is signed in, whatever their kind. */
@ApplicationScoped
class SignInPlaces {
    private final List<OpenSignIns> kinds;

    SignInPlaces(@All List<OpenSignIns> kinds) {
        this.kinds = kinds;
    }

    /** The latest first. */
    @WithSession
    Uni<List<OpenSignIn>> of(UUID accountId) {
        Uni<List<OpenSignIn>> all = Uni.createFrom().item(new ArrayList<>());
        for (var kind : kinds) {
            all = all.call(found -> kind.of(accountId).invoke(found::addAll));
        }
        return all.invoke(
                found -> found.sort(Comparator.comparing(OpenSignIn::signedInAt).reversed()));
    }

    @WithTransaction
    Uni<Void> end(UUID accountId, UUID id) {
        Uni<Boolean> ended = Uni.createFrom().item(false);
        for (var kind : kinds) {
            ended = ended.chain(done -> done ? Uni.createFrom().item(true) : kind.end(accountId, id));
        }
        return ended.invoke(done -> requireFound(done, id)).replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> endAll(UUID accountId, @Nullable UUID but) {
        Uni<Void> ended = Uni.createFrom().voidItem();
        for (var kind : kinds) {
            ended = ended.chain(() -> kind.endAll(accountId, but));
        }
        return ended;
    }

    private static void requireFound(boolean found, UUID id) {
        if (!found) {
            throw IdentityProblem.signInNotFound(id);
        }
    }
}
