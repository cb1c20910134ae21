package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.incoming.Arrivals;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.kit.outbox.Outbox;

/**
 * Issues a document: electronically with both signatures valid on its current revision, or on paper with a reason, so
 * that a unit that falls back to paper shows as what it is.
 */
@ApplicationScoped
class Issuing {
    private final RevisionSignatureRepository signatures;
    private final AnnexRepository annexes;
    private final Revisions revisions;
    private final Numbering numbering;
    private final PaperKindRepository paperKinds;
    private final Arrivals arrivals;
    private final Outbox outbox;
    private final Clock clock;

    Issuing(
            RevisionSignatureRepository signatures,
            AnnexRepository annexes,
            Revisions revisions,
            Numbering numbering,
            PaperKindRepository paperKinds,
            Arrivals arrivals,
            Outbox outbox,
            Clock clock) {
        this.signatures = signatures;
        this.annexes = annexes;
        this.revisions = revisions;
        this.numbering = numbering;
        this.paperKinds = paperKinds;
        this.arrivals = arrivals;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> issue(OutgoingDocument document, IssueRequest request, @Nullable StoredContent scan) {
        return request.onPaper() ? onPaper(document, request.requireReason(), scan) : electronically(document);
    }

    private Uni<Void> electronically(OutgoingDocument document) {
        if (!(document.state() instanceof OutgoingState.Cancellable)) {
            throw OutgoingProblem.wrongState(document.state(), Act.ISSUE);
        }
        return signatures
                .of(document.currentRevisionId())
                .invoke(Issuing::requireBoth)
                .chain(() -> requireAnnexesSigned(document))
                .chain(() -> dueOn(document))
                .map(due -> document.issue(today(), due.orElse(null)))
                .chain(this::append);
    }

    private Uni<Void> onPaper(OutgoingDocument document, String reason, @Nullable StoredContent scan) {
        Uni<Void> numbered = document.lacksNumberForPaper()
                ? numbering.number(document, true)
                : Uni.createFrom().voidItem();
        return numbered.chain(() -> adopt(document, scan))
                .chain(() -> dueOn(document))
                .map(due -> document.issueOnPaper(reason, today(), due.orElse(null)))
                .chain(this::append)
                .chain(() -> paperKinds.of(document.kind(), today()))
                .chain(rule -> rule.map(it -> append(document.exclude(it.basis(), today())))
                        .orElseGet(Uni.createFrom()::voidItem));
    }

    private Uni<Void> adopt(OutgoingDocument document, @Nullable StoredContent scan) {
        return scan == null
                ? Uni.createFrom().voidItem()
                : revisions
                        .add(document.reference(), scan, null)
                        .map(document::scanned)
                        .chain(this::append);
    }

    /** The day by which what it answers was to be dealt with. */
    private Uni<Optional<LocalDate>> dueOn(OutgoingDocument document) {
        return document.answersIncoming()
                .map(arrivals::dueOn)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static void requireBoth(List<RevisionSignature> carried) {
        EnumSet<Capacity> missing = EnumSet.allOf(Capacity.class);
        carried.stream()
                .filter(RevisionSignature::isValid)
                .map(RevisionSignature::capacity)
                .forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw OutgoingProblem.signaturesMissing(missing);
        }
    }

    /** Every annex in a file of its own goes out under the organ's signature. */
    private Uni<Void> requireAnnexesSigned(OutgoingDocument document) {
        return annexes.of(document.id())
                .chain(added -> signatures
                        .of(added.stream().map(Annex::revisionId).toList())
                        .map(carried -> unsigned(added, carried)))
                .invoke(unsigned -> {
                    if (!unsigned.isEmpty()) {
                        throw OutgoingProblem.annexesUnsigned(unsigned);
                    }
                })
                .replaceWithVoid();
    }

    private static List<String> unsigned(List<Annex> added, List<RevisionSignature> carried) {
        Set<UUID> signed = carried.stream()
                .filter(RevisionSignature::isValid)
                .map(RevisionSignature::revisionId)
                .collect(Collectors.toSet());
        return added.stream()
                .filter(annex -> !signed.contains(annex.revisionId()))
                .map(Annex::title)
                .toList();
    }

    private Uni<Void> append(OutgoingEvent event) {
        return outbox.append(event.at(clock.instant()));
    }

    private LocalDate today() {
        return VietnamDay.today(clock);
    }
}
