package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.hososo.document.unit.Reach;
import vn.hososo.document.waiting.WaitingKind;
import vn.hososo.document.waiting.WaitingWork;
import vn.hososo.kit.caller.Caller;

@ApplicationScoped
class WaitingArrivals implements WaitingWork {
    private final IncomingRepository documents;
    private final Reach reach;

    WaitingArrivals(IncomingRepository documents, Reach reach) {
        this.documents = documents;
        this.reach = reach;
    }

    @Override
    public Set<WaitingKind> kinds() {
        return Set.of(WaitingKind.HANDLING, WaitingKind.ASSIGNMENT);
    }

    @Override
    public Uni<Long> count(WaitingKind kind, Caller person) {
        IncomingFilter filter = kind == WaitingKind.HANDLING
                ? new IncomingFilter().open(true).assignee("me", person)
                : new IncomingFilter()
                        .state(new IncomingState.Registered().code())
                        .needsAction(true);
        return reach.of(person.requireUnit()).chain(units -> documents.count(filter.of(units)));
    }
}
