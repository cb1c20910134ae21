package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.IfMatch;

/** Review of content and form before the leader signs (Decree 30/2020, Art. 11 and 12): one level after the other. */
@ApplicationScoped
class Reviews {
    private final OutgoingRepository documents;
    private final ReviewRepository reviews;
    private final OutgoingViews views;
    private final Recognition recognition;
    private final IdempotencyKeys keys;
    private final Organs organs;
    private final Reach reach;
    private final Trace trace;
    private final Clock clock;

    Reviews(
            OutgoingRepository documents,
            ReviewRepository reviews,
            OutgoingViews views,
            Recognition recognition,
            IdempotencyKeys keys,
            Organs organs,
            Reach reach,
            Trace trace,
            Clock clock) {
        this.documents = documents;
        this.reviews = reviews;
        this.views = views;
        this.recognition = recognition;
        this.keys = keys;
        this.organs = organs;
        this.reach = reach;
        this.trace = trace;
        this.clock = clock;
    }

    /** Asks the reviewers of a document that was just submitted; inside that transaction. */
    Uni<Void> await(OutgoingDocument document, Submission submission) {
        List<Review> asked = new ArrayList<>();
        for (Reviewer reviewer : submission.asked()) {
            asked.add(new Review(Ids.next(), document, asked.size() + 1, reviewer));
        }
        return asked.isEmpty() ? Uni.createFrom().voidItem() : reviews.persist(asked);
    }

    /** The answer of the person who is asked now: on to the next level, or back to the drafter. */
    @WithTransaction
    Uni<OutgoingView> decide(
            Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, ReviewDecision decision) {
        return keys.once(
                key,
                OutgoingView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(organ -> documents.requireLocked(id))
                        .invoke(document -> Rights.requireReader(by, document))
                        .invoke(document -> version.require(document.version()))
                        .invoke(OutgoingDocument::requireUnderReview)
                        .call(document -> decide(by, document, decision))
                        .call(recognition::settle)
                        .call(document -> trace.act(
                                by,
                                "OUTGOING_REVIEWED",
                                document.thing(),
                                Map.of("decision", decision.decision().name())))
                        .chain(views::of));
    }

    /** One page of what was asked and said, in order. */
    @WithSession
    Uni<Page<ReviewView>> list(Caller by, UUID id, Paging paging) {
        return documents
                .require(id)
                .call(document -> reach.of(by.requireUnit()).invoke(units -> Rights.requireReader(units, document)))
                .chain(() -> Page.of(reviews.of(id), paging, Review::view));
    }

    private Uni<Review> decide(Caller by, OutgoingDocument document, ReviewDecision decision) {
        return reviews.awaited(document)
                .invoke(review -> review.decide(by, decision, clock.instant()))
                .invoke(review -> apply(document, decision));
    }

    private static void apply(OutgoingDocument document, ReviewDecision decision) {
        if (decision.approves()) {
            document.approve();
        } else {
            document.giveBack(decision.requireComment());
        }
    }
}
