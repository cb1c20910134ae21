package vn.hososo.document.assignment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;

/**
 * The assignments of incoming documents; to be called inside the transaction of the use case that moves the document,
 * with its row locked, so that exactly one assignment of a document holds.
 */
@ApplicationScoped
public class Assignments {
    /** The condition of a query over incoming documents that {@code :username} or {@code :account} handles them. */
    public static final String HELD_BY = "id in (select a.incomingId from Assignee a"
            + " where a.current and (a.username = :username or a.accountId = :account))";

    private final AssignmentRepository assignments;
    private final AssigneeRepository assignees;
    private final HandlingNoteRepository notes;
    private final Clock clock;

    Assignments(
            AssignmentRepository assignments, AssigneeRepository assignees, HandlingNoteRepository notes, Clock clock) {
        this.assignments = assignments;
        this.assignees = assignees;
        this.notes = notes;
        this.clock = clock;
    }

    /** Puts a new assignment in the place of the one that held, which is written out first: only one may hold. */
    public Uni<Void> replace(Caller by, UUID incomingId, NewAssignment described) {
        Instant now = clock.instant();
        return assignments
                .holding(incomingId)
                .invoke(holding -> holding.forEach(it -> it.replace(now)))
                .chain(() -> assignees.current(incomingId))
                .invoke(people -> people.forEach(Assignee::replace))
                .chain(assignees::flush)
                .chain(() -> assignments.persistAndFlush(new Assignment(Ids.next(), incomingId, described, by, now)))
                .chain(assignment -> assignees.persist(people(assignment.id(), incomingId, described)));
    }

    /** Whether the person has one of these parts in the assignment that holds. */
    public Uni<Boolean> has(Caller person, UUID incomingId, Set<AssigneeRole> parts) {
        return assignees
                .current(incomingId)
                .map(people -> people.stream().anyMatch(it -> it.is(person) && parts.contains(it.role())));
    }

    public Uni<Void> note(Caller by, UUID incomingId, NoteKind kind, String note) {
        return notes.persist(new HandlingNote(Ids.next(), incomingId, kind, note, by, clock.instant()))
                .replaceWithVoid();
    }

    /** The people of the assignments that hold, by document. */
    public Uni<Map<UUID, List<AssigneeView>>> current(Collection<UUID> incomingIds) {
        return assignees
                .current(incomingIds)
                .map(people ->
                        people.stream().collect(groupingBy(Assignee::incomingId, mapping(Assignee::view, toList()))));
    }

    public Uni<HandlingTrail> trail(UUID incomingId) {
        return assignees
                .ever(incomingId)
                .map(people ->
                        people.stream().collect(groupingBy(Assignee::assignmentId, mapping(Assignee::view, toList()))))
                .chain(people -> assignments
                        .newestFirst(incomingId)
                        .map(all -> all.stream()
                                .map(it -> it.view(people.getOrDefault(it.id(), List.of())))
                                .toList()))
                .chain(items -> notes.of(incomingId)
                        .map(all -> new HandlingTrail(
                                items, all.stream().map(HandlingNote::view).toList())));
    }

    private static List<Assignee> people(UUID assignmentId, UUID incomingId, NewAssignment described) {
        List<NewAssignee> named = described.assignees();
        return IntStream.range(0, named.size())
                .mapToObj(i -> new Assignee(Ids.next(), assignmentId, incomingId, i + 1, named.get(i)))
                .toList();
    }
}
