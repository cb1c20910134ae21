package vn.hososo.signing.recognition;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hososo.kit.id.Ids;
import vn.hososo.signing.document.SignatureMark;
import vn.hososo.signing.signing.ElsewhereSignatures;
import vn.hososo.signing.signing.KnownSignature;
import vn.hososo.signing.signing.RecognisedSignature;

/** The transaction of recognition: what was found, the signatures kept, and the event, all or none, once per revision. */
@ApplicationScoped
class RecognitionLedger {

    private final ElsewhereSignatures signatures;
    private final Clock clock;

    @Inject
    RecognitionLedger(ElsewhereSignatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    @WithSession
    Uni<Boolean> isSettled(UUID revisionId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from recognition where revision_id = :id", Long.class)
                        .setParameter("id", revisionId)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** Of several that settle the same revision, the first does it; the others wait for its commit and find it done. */
    @WithTransaction
    Uni<Void> settle(UploadedRevision uploaded, Finding finding) {
        return unlessForeign(uploaded, finding)
                .chain(last -> opened(uploaded, last)
                        .chain(first -> first
                                ? effect(uploaded, last)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> opened(UploadedRevision uploaded, Finding finding) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into recognition (revision_id, document_id, unit_id, outcome, reasons, settled_at)
                                values (:revision, :document, :unit, :outcome, :reasons, :at)
                                on conflict (revision_id) do nothing
                                """)
                        .setParameter("revision", uploaded.revisionId())
                        .setParameter("document", uploaded.documentId())
                        .setParameter("unit", uploaded.unitId())
                        .setParameter("outcome", finding.outcome())
                        .setParameter("reasons", String.join(",", finding.reasonsAgainst()))
                        .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    /** A signature belongs to the document it was first seen on: copied into another, it counts for nothing there. */
    private Uni<Finding> unlessForeign(UploadedRevision uploaded, Finding finding) {
        if (!(finding instanceof Finding.Signed(var found))) {
            return Uni.createFrom().item(finding);
        }
        return known(found)
                .map(known -> known.stream()
                                .allMatch(signature -> signature.documentId().equals(uploaded.documentId()))
                        ? finding
                        : new Finding.Refused(
                                found.getLast().capacity(), List.of(RecognitionRules.SIGNATURE_OF_ANOTHER_DOCUMENT)));
    }

    private Uni<Void> effect(UploadedRevision uploaded, Finding finding) {
        return switch (finding) {
            case Finding.Unsigned u -> Uni.createFrom().voidItem();
            case Finding.Gone g -> Uni.createFrom().voidItem();
            case Finding.Refused(var capacity, var reasons) ->
                signatures.tellRejected(
                        uploaded.documentId(), uploaded.unitId(), uploaded.revisionId(), capacity, reasons);
            case Finding.Signed(var found) -> known(found).chain(known -> kept(uploaded, found, known));
        };
    }

    private Uni<Void> kept(
            UploadedRevision uploaded, List<Finding.Recognised> found, List<KnownSignature> alreadyThere) {
        var known = alreadyThere.stream()
                .collect(Collectors.toMap(KnownSignature::fingerprint, Function.identity(), (one, same) -> one));
        var marks = new ArrayList<SignatureMark>();
        var fresh = new ArrayList<RecognisedSignature>();
        for (var signature : found) {
            var there = known.get(signature.fingerprint());
            if (there == null) {
                fresh.add(recognised(uploaded, signature));
            }
            marks.add(there == null ? fresh.getLast().mark() : there.mark());
        }
        var all = Uni.createFrom().voidItem();
        for (var signature : fresh) {
            all = all.chain(() -> signatures.keep(signature, uploaded.unitId(), marks));
        }
        return all.chain(
                () -> signatures.tellSigned(uploaded.documentId(), uploaded.unitId(), uploaded.revisionId(), marks));
    }

    private static RecognisedSignature recognised(UploadedRevision uploaded, Finding.Recognised signature) {
        return new RecognisedSignature(
                Ids.next(),
                uploaded.documentId(),
                uploaded.revisionId(),
                signature.credentialId(),
                signature.capacity(),
                uploaded.sha256(),
                signature.fingerprint(),
                signature.signerName(),
                signature.signedAt(),
                signature.timestampedAt());
    }

    private Uni<List<KnownSignature>> known(List<Finding.Recognised> found) {
        return signatures.known(
                found.stream().map(Finding.Recognised::fingerprint).toList());
    }
}
