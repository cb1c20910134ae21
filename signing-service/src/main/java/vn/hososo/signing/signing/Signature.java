package vn.hososo.signing.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.care.CaredRevisions;
import vn.hososo.signing.credential.MandateCapacity;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.Part;
import vn.hososo.signing.document.SignatureMark;

/** A signature (chữ ký số), made here or recognised on an uploaded revision. Its state is changed only by compare-and-set in {@link SignatureRepository}. */
@Entity
class Signature {

    @Id
    private UUID id;

    @Column(name = "document_id", nullable = false)
    private UUID documentId;

    @Column(name = "unit_id", nullable = false)
    private UUID unitId;

    @Column(name = "source_revision_id", nullable = false)
    private UUID sourceRevisionId;

    @Column(name = "revision_id")
    private @Nullable UUID revisionId;

    @Column(name = "credential_id", nullable = false)
    private UUID credentialId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Capacity capacity;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private SignatureState state;

    @Column(nullable = false, length = 64)
    private String sha256;

    @Column(nullable = false, length = 64)
    private String fingerprint;

    @Column(name = "signer_name", nullable = false, length = 200)
    private String signerName;

    @Column(name = "signed_at", nullable = false)
    private Instant signedAt;

    @Column(name = "timestamped_at", nullable = false)
    private Instant timestampedAt;

    @Column(name = "signed_by", nullable = false, length = 100)
    private String signedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "mandate_capacity", length = 3)
    private @Nullable MandateCapacity mandateCapacity;

    @Column(name = "mandate_paper", length = 200)
    private @Nullable String mandatePaper;

    /** What had to be said beside it, separated by commas; mostly nothing. */
    @Column(nullable = false, length = 200)
    private String warnings;

    /** Set where it stands on an annex or a copy; {@code documentId} is then that one's id. */
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Part.@Nullable Kind part;

    @Column(name = "main_document_id")
    private @Nullable UUID mainDocumentId;

    @Column(name = "revision_signatures", nullable = false, columnDefinition = "text")
    private String revisionSignatures;

    @Column(nullable = false, length = 15)
    private String verdict = "VALID";

    /** Separated by commas: why the verdict is not valid any more. */
    @Column(name = "verdict_reasons", nullable = false, columnDefinition = "text")
    private String verdictReasons = "";

    @Column(name = "prepared_at", nullable = false)
    private Instant preparedAt;

    @SuppressWarnings("NullAway.Init")
    protected Signature() {}

    Signature(PreparedSignature made, String marks, Instant preparedAt) {
        id = made.id();
        documentId = made.documentId();
        unitId = made.unitId();
        sourceRevisionId = made.sourceRevisionId();
        credentialId = made.credentialId();
        capacity = made.capacity();
        state = SignatureState.PREPARED;
        sha256 = made.sha256();
        fingerprint = made.fingerprint();
        signerName = made.signerName();
        signedAt = made.signedAt();
        timestampedAt = made.timestampedAt();
        signedBy = made.signedBy();
        if (made.mandate() != null) {
            mandateCapacity = made.mandate().capacity();
            mandatePaper = made.mandate().paper();
        }
        if (made.part() != null) {
            part = made.part().kind();
            mainDocumentId = made.part().mainDocumentId();
        }
        warnings = String.join(",", made.warnings());
        revisionSignatures = marks;
        this.preparedAt = preparedAt;
    }

    UUID id() {
        return id;
    }

    UUID documentId() {
        return documentId;
    }

    UUID unitId() {
        return unitId;
    }

    Capacity capacity() {
        return capacity;
    }

    SignatureState state() {
        return state;
    }

    /** Others are told of the signatures of documents, which the ratios count, and of nothing beside them. */
    boolean isOfDocument() {
        return part == null;
    }

    String fingerprint() {
        return fingerprint;
    }

    Instant signedAt() {
        return signedAt;
    }

    KnownSignature known() {
        return new KnownSignature(fingerprint, documentId, new SignatureMark(id, capacity, "VALID", signedAt));
    }

    /** All signatures of the revision, as JSON: what the event will say, even when it is emitted after a crash. */
    String revisionSignatures() {
        return revisionSignatures;
    }

    CaredRevisions.Recorded recorded() {
        return new CaredRevisions.Recorded(id, capacity, fingerprint, signedAt, verdict);
    }

    CaredRevisions.SignedDocument document(List<CaredRevisions.Recorded> signatures) {
        return new CaredRevisions.SignedDocument(
                documentId,
                isOfDocument() ? documentId : mainDocumentId,
                unitId,
                Objects.requireNonNull(revisionId),
                signatures);
    }

    void judge(CaredRevisions.Judged judged) {
        verdict = judged.status();
        verdictReasons = String.join(",", judged.reasons());
    }

    SignatureView view() {
        return new SignatureView(
                id,
                documentId,
                Objects.requireNonNull(revisionId),
                capacity,
                signedAt,
                signerName,
                new SignatureView.Verdict(
                        verdict, verdictReasons.isEmpty() ? List.of() : List.of(verdictReasons.split(","))),
                timestampedAt,
                mandateCapacity == null ? null : new SignatureView.Mandate(mandateCapacity, mandatePaper),
                warnings.isEmpty() ? List.of() : List.of(warnings.split(",")));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signature signature && id.equals(signature.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
