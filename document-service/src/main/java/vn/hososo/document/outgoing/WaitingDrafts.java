package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import vn.hososo.document.waiting.WaitingKind;
import vn.hososo.document.waiting.WaitingWork;
import vn.hososo.kit.caller.Caller;

@ApplicationScoped
class WaitingDrafts implements WaitingWork {
    private static final Set<WaitingKind> KINDS = EnumSet.range(WaitingKind.DRAFT, WaitingKind.ISSUE);

    private final OutgoingRepository documents;

    WaitingDrafts(OutgoingRepository documents) {
        this.documents = documents;
    }

    @Override
    public Set<WaitingKind> kinds() {
        return KINDS;
    }

    @Override
    public Uni<Long> count(WaitingKind kind, Caller person) {
        OutgoingFilter filter = new OutgoingFilter(person);
        return documents.count(
                switch (kind) {
                    case DRAFT -> filter.state("DRAFT").returned(false).drafter("me");
                    case REWORK -> filter.returned(true).drafter("me");
                    case REVIEW -> filter.reviewer("me");
                    case LEADER_SIGNATURE ->
                        filter.state("SUBMITTED").issuing(true).reviewed(true);
                    case NUMBER -> filter.state("LEADER_SIGNED").issuing(true);
                    case ORGAN_SIGNATURE -> filter.state("NUMBERED").issuing(true);
                    case ISSUE -> filter.state("ORGAN_SIGNED").issuing(true);
                    case HANDLING, ASSIGNMENT, ACCEPTANCE ->
                        throw new IllegalArgumentException("Not of outgoing documents: " + kind);
                });
    }
}
