package vn.hososo.signing.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.signing.credential.SigningKey;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.signing.SignatureMaker.Opened;
import vn.hososo.signing.signing.SignatureMaker.Order;

/**
 * A signature that waits for its value from the signer's own device (ký trên thiết bị của người ký), bound to one revision, one
 * certificate and one account. Its state is changed only by compare-and-set in {@link PreparationRepository}.
 */
@Entity
class Preparation {

    @Id
    private UUID id;

    @Column(name = "document_id", nullable = false)
    private UUID documentId;

    @Column(name = "revision_id", nullable = false)
    private UUID revisionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Capacity capacity;

    @Column(name = "credential_id", nullable = false)
    private UUID credentialId;

    @Column(nullable = false, length = 100)
    private String account;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private PreparationState state;

    @Column(name = "prepared_at", nullable = false)
    private Instant preparedAt;

    @Column(nullable = false)
    private Instant deadline;

    @Column(name = "signing_time", nullable = false)
    private Instant signingTime;

    @Column(name = "signature_algorithm", nullable = false, length = 30)
    private String signatureAlgorithm;

    @Column(name = "source_sha256", nullable = false, length = 64)
    private String sourceSha256;

    private byte @Nullable [] increment;

    @Column(name = "file_digest")
    private byte @Nullable [] fileDigest;

    @Column(name = "data_to_sign")
    private byte @Nullable [] dataToSign;

    @SuppressWarnings("NullAway.Init")
    protected Preparation() {}

    Preparation(Order order, Opened opened, Instant preparedAt, Instant deadline) {
        id = order.signatureId();
        documentId = order.document().id();
        revisionId = order.document().currentRevisionId();
        capacity = order.capacity();
        credentialId = order.credential().id();
        account = order.by().subject();
        state = PreparationState.OPEN;
        this.preparedAt = preparedAt;
        this.deadline = deadline;
        signingTime = opened.at();
        signatureAlgorithm = SigningKey.algorithm(opened.chain().signer()).getJCEId();
        sourceSha256 = order.source().sha256();
        var kept = KeptFile.of(order.source(), opened);
        increment = kept.increment();
        fileDigest = kept.digest();
        dataToSign = opened.file().data().getBytes();
    }

    UUID id() {
        return id;
    }

    PreparationState state() {
        return state;
    }

    boolean isOver(Instant now) {
        return state == PreparationState.EXPIRED || (state == PreparationState.OPEN && now.isAfter(deadline));
    }

    /** Somebody else's is no different from none. */
    boolean belongsTo(Caller caller) {
        return account.equals(caller.subject());
    }

    /** What was asked for then: the same is checked again before the value is taken. Its place is in the file already. */
    Asked asked() {
        return new NewPreparation(documentId, revisionId, capacity, credentialId, null);
    }

    boolean isOf(Pdf source) {
        return sourceSha256.equals(source.sha256());
    }

    KeptFile kept() {
        return new KeptFile(Objects.requireNonNull(increment), Objects.requireNonNull(fileDigest), signingTime);
    }

    PreparationView view(Instant now) {
        var over = isOver(now);
        return new PreparationView(
                id,
                documentId,
                revisionId,
                capacity,
                credentialId,
                over ? PreparationState.EXPIRED : state,
                deadline,
                signatureAlgorithm,
                over || dataToSign == null ? null : digest(dataToSign),
                over || dataToSign == null ? null : Base64.getEncoder().encodeToString(dataToSign),
                state == PreparationState.COMPLETED ? id : null);
    }

    private static PreparationView.Digest digest(byte[] data) {
        var hex = new Pdf(data).sha256();
        return new PreparationView.Digest(
                "SHA-256", Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)), hex);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Preparation preparation && id.equals(preparation.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
