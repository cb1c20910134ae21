package vn.hososo.signing.care;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.outbox.Fact;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.signing.care.CaredRevisions.Judged;
import vn.hososo.signing.care.CaredRevisions.SignedDocument;
import vn.hososo.signing.document.SignatureMark;
import vn.hososo.signing.verification.KeptProofs;

/** The transactions of the care: the new verdicts and the event that tells of them are one. */
@ApplicationScoped
class CareLedger implements KeptProofs {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String TOPIC = "hososo.signatures";
    private static final String TYPE = "vn.hososo.signature-verdict-changed.v1";

    /** What the others learn: every signature of the revision with the verdict that holds now. */
    record VerdictChanged(
            UUID documentId, UUID unitId, UUID revisionId, LocalDate changedOn, List<SignatureMark> signatures) {}

    private final CaredRevisionRepository revisions;
    private final CaredRevisions signed;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    CareLedger(CaredRevisionRepository revisions, CaredRevisions signed, Outbox outbox, Clock clock) {
        this.revisions = revisions;
        this.signed = signed;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @WithSession
    public Uni<Optional<byte[]>> beside(UUID revisionId) {
        return kept(revisionId).map(known -> known.map(CaredRevision::evidence));
    }

    @WithSession
    Uni<Optional<CaredRevision>> kept(UUID revisionId) {
        return revisions.findById(revisionId).map(Optional::ofNullable);
    }

    @WithSession
    Uni<List<SignedDocument>> next(@Nullable UUID after, int most) {
        return signed.after(after, most);
    }

    /** Keeps the look; tells of it when a verdict is another than before. */
    @WithTransaction
    Uni<CareTally> record(SignedDocument document, CareLook look) {
        var changed = look.settled() ? changed(document, look) : List.<Judged>of();
        var now = clock.instant();
        return keep(document, look, now)
                .chain(() -> changed.isEmpty() ? Uni.createFrom().voidItem() : tell(document, look, changed, now))
                .replaceWith(new CareTally(
                        document.signatures().size(),
                        changed.size(),
                        look.evidence() == null ? 0 : 1,
                        look.settled() ? 0 : 1));
    }

    private static List<Judged> changed(SignedDocument document, CareLook look) {
        var known = document.signatures().stream()
                .collect(Collectors.toMap(CaredRevisions.Recorded::signatureId, CaredRevisions.Recorded::status));
        return look.verdicts().stream()
                .filter(verdict -> !verdict.status().equals(known.get(verdict.signatureId())))
                .toList();
    }

    private Uni<CaredRevision> keep(SignedDocument document, CareLook look, Instant now) {
        return revisions.findById(document.revisionId()).chain(known -> {
            var revision = known == null ? new CaredRevision(document.revisionId(), document.documentId()) : known;
            revision.lookedAt(look, now);
            return revisions.persist(revision);
        });
    }

    private Uni<Void> tell(SignedDocument document, CareLook look, List<Judged> changed, Instant now) {
        return signed.judge(changed)
                .chain(() -> document.toldOf() == null
                        ? Uni.createFrom().voidItem()
                        : outbox.append(new Fact(
                                TOPIC, document.unitId(), TYPE, now, event(document.toldOf(), document, look, now))));
    }

    private static VerdictChanged event(UUID toldOf, SignedDocument document, CareLook look, Instant now) {
        Map<UUID, Judged> verdicts =
                look.verdicts().stream().collect(Collectors.toMap(Judged::signatureId, Function.identity()));
        return new VerdictChanged(
                toldOf,
                document.unitId(),
                document.revisionId(),
                LocalDate.ofInstant(now, VIETNAM),
                document.signatures().stream()
                        .map(signature -> new SignatureMark(
                                signature.signatureId(),
                                signature.capacity(),
                                verdicts.get(signature.signatureId()).status(),
                                signature.signedAt()))
                        .toList());
    }
}
