package vn.hososo.signing.signing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.care.CaredRevisions;
import vn.hososo.signing.document.SignatureMark;

/** Offers the newest signed revision of every document to the care over time, and records what it finds. */
@ApplicationScoped
class SignedDocuments implements CaredRevisions {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SignatureRepository signatures;
    private final SignatureLedger ledger;

    @Inject
    SignedDocuments(SignatureRepository signatures, SignatureLedger ledger) {
        this.signatures = signatures;
        this.ledger = ledger;
    }

    @Override
    public Uni<List<SignedDocument>> after(@Nullable UUID documentId, int most) {
        return signatures
                .newestAfter(Objects.requireNonNullElse(documentId, BEFORE_ALL), most)
                .chain(this::withAllSignatures);
    }

    @Override
    public Uni<Void> judge(Collection<Judged> verdicts) {
        return Multi.createFrom()
                .iterable(verdicts)
                .onItem()
                .transformToUniAndConcatenate(verdict ->
                        signatures.requireStored(verdict.signatureId()).invoke(signature -> signature.judge(verdict)))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<List<SignedDocument>> withAllSignatures(List<Signature> newest) {
        var ids = newest.stream().flatMap(signature -> ids(signature).stream()).toList();
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : signatures.byIds(ids).map(found -> {
                    var known = found.stream().collect(Collectors.toMap(Signature::id, Function.identity()));
                    return newest.stream()
                            .map(signature -> signature.document(recorded(signature, known)))
                            .toList();
                });
    }

    private List<Recorded> recorded(Signature newest, Map<UUID, Signature> known) {
        return ids(newest).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Signature::recorded)
                .toList();
    }

    private List<UUID> ids(Signature signature) {
        return ledger.marks(signature).stream().map(SignatureMark::signatureId).toList();
    }
}
