package vn.hososo.document.incoming;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.assignment.AssigneeRole;
import vn.hososo.document.assignment.Assignments;
import vn.hososo.document.assignment.HandlingTrail;
import vn.hososo.document.assignment.NewAssignment;
import vn.hososo.document.assignment.NoteKind;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.version.IfMatch;

/** The acts on an incoming document from its assignment to its end. */
@ApplicationScoped
class Handling {
    private static final Set<AssigneeRole> WORKERS = Set.of(AssigneeRole.LEAD, AssigneeRole.COOPERATE);
    private static final Set<AssigneeRole> LEAD = Set.of(AssigneeRole.LEAD);

    private final IncomingRepository documents;
    private final IncomingViews views;
    private final Assignments assignments;
    private final Replies replies;
    private final Listeners listeners;
    private final Organs organs;
    private final Reach reach;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;

    Handling(
            IncomingRepository documents,
            IncomingViews views,
            Assignments assignments,
            Replies replies,
            Listeners listeners,
            Organs organs,
            Reach reach,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            Clock clock) {
        this.documents = documents;
        this.views = views;
        this.assignments = assignments;
        this.replies = replies;
        this.listeners = listeners;
        this.organs = organs;
        this.reach = reach;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
    }

    /** A leader's direction, given by the leader or entered by the clerk in whose hand the leader wrote it. */
    @WithTransaction
    Uni<IncomingView> assign(Caller by, IdempotencyKey key, UUID id, IfMatch version, NewAssignment described) {
        LocalDate today = VietnamDay.today(clock);
        return act(by, key, id, version, document -> {
            described.requireWhole(document.unitId(), today, by.has(Roles.LEADER));
            document.requireAssignable();
            return assignments
                    .replace(by, id, described)
                    .chain(() -> outbox.append(
                            document.assign(described.leadDueOn(), today).at(clock.instant())))
                    .chain(() -> listeners.tell(id, IncomingMove.ASSIGNED, by))
                    .chain(() -> trace.act(by, "INCOMING_ASSIGNED", document.thing()));
        });
    }

    @WithTransaction
    Uni<IncomingView> progress(
            Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, ProgressNote progress) {
        return act(by, key, id, version, document -> {
            document.requireHandled(IncomingAct.PROGRESS);
            return requireWorker(by, id)
                    .map(ignored -> document.progress())
                    .chain(begins -> begins ? listeners.tell(id, IncomingMove.STARTED, by) : nothing())
                    .chain(() -> assignments.note(by, id, NoteKind.PROGRESS, progress.note()))
                    .chain(() -> trace.act(by, "INCOMING_PROGRESS_NOTED", document.thing()));
        });
    }

    @WithTransaction
    Uni<IncomingView> complete(
            Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, Completion completion) {
        LocalDate today = VietnamDay.today(clock);
        return act(by, key, id, version, document -> {
            document.requireHandled(IncomingAct.COMPLETE);
            return requireLead(by, id)
                    .chain(() -> requireIssuedReply(by, completion.replyId()))
                    .chain(() -> outbox.append(
                            document.complete(completion, by.upn(), today).at(clock.instant())))
                    .chain(() -> noted(by, id, completion))
                    .chain(() -> listeners.tell(id, IncomingMove.COMPLETED, by))
                    .chain(() -> trace.act(by, "INCOMING_COMPLETED", document.thing(), completion.details()));
        });
    }

    /** Given back to its sender (Decree 30/2020, Art. 21: what is invalid or went to the wrong address). */
    @WithTransaction
    Uni<IncomingView> giveBack(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, Reason reason) {
        return act(by, key, id, version, document -> {
            document.giveBack(reason.reason(), VietnamDay.today(clock));
            return assignments
                    .note(by, id, NoteKind.RETURN, reason.reason())
                    .chain(() -> listeners.tell(id, IncomingMove.RETURNED, by))
                    .chain(() -> trace.act(by, "INCOMING_RETURNED", document.thing()));
        });
    }

    /** A leader decides whether the document needs action, whatever the clerk entered. */
    @WithTransaction
    Uni<IncomingView> classify(
            Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, Classification classification) {
        return act(
                by,
                key,
                id,
                version,
                document -> document.classify(classification.needsAction(), VietnamDay.today(clock))
                        .map(classified -> outbox.append(classified.at(clock.instant()))
                                .chain(() -> assignments.note(by, id, NoteKind.CLASSIFICATION, classification.reason()))
                                .chain(() -> trace.act(
                                        by, "INCOMING_CLASSIFIED", document.thing(), classification.details())))
                        .orElseGet(Handling::nothing));
    }

    @WithSession
    Uni<HandlingTrail> trail(Caller by, UUID id) {
        return documents.require(id).call(document -> requireOwn(by, document)).chain(() -> assignments.trail(id));
    }

    private Uni<Void> requireOwn(Caller by, IncomingDocument document) {
        return reach.of(by.requireUnit())
                .invoke(units -> Belonging.require(units, document))
                .replaceWithVoid();
    }

    private Uni<IncomingView> act(
            Caller by,
            @Nullable IdempotencyKey key,
            UUID id,
            IfMatch version,
            Function<IncomingDocument, Uni<?>> step) {
        return keys.once(
                key,
                IncomingView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(() -> documents.requireLocked(id))
                        .call(document -> requireOwn(by, document))
                        .invoke(document -> version.require(document.version()))
                        .call(step)
                        .chain(views::of));
    }

    private Uni<Void> requireWorker(Caller by, UUID id) {
        return assignments
                .has(by, id, WORKERS)
                .invoke(has -> requirePart(
                        has,
                        "Chỉ người chủ trì hoặc phối hợp ghi nhận tiến độ.",
                        "Only the lead and those who cooperate note progress."))
                .replaceWithVoid();
    }

    private Uni<Void> requireLead(Caller by, UUID id) {
        return assignments
                .has(by, id, LEAD)
                .invoke(has -> requirePart(
                        has || by.has(Roles.LEADER),
                        "Chỉ người chủ trì hoặc lãnh đạo kết thúc xử lý.",
                        "Only the lead or a leader completes it."))
                .replaceWithVoid();
    }

    private static void requirePart(boolean has, String vi, String en) {
        if (!has) {
            throw Belonging.refusal(vi, en);
        }
    }

    private Uni<Void> noted(Caller by, UUID id, Completion completion) {
        return completion.note() == null ? nothing() : assignments.note(by, id, NoteKind.COMPLETION, completion.note());
    }

    private Uni<Void> requireIssuedReply(Caller by, @Nullable UUID replyId) {
        return replyId == null
                ? nothing()
                : replies.require(replyId)
                        .invoke(reply -> requireIssued(by, replyId, reply))
                        .replaceWithVoid();
    }

    private static void requireIssued(Caller by, UUID replyId, Replies.Reply reply) {
        requirePart(
                reply.units().contains(by.requireUnit()),
                "Văn bản trả lời thuộc về đơn vị khác.",
                "The reply belongs to another unit.");
        if (!reply.issued()) {
            throw IncomingProblem.replyNotIssued(replyId);
        }
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
