package vn.hososo.document.incoming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

/** A paper document that was not taken, and what its sender is told; the file itself is not kept. */
@Entity
@Table(name = "paper_refusal")
class PaperRefusal {
    /** Why it was not taken. */
    enum Cause {
        /** The unit takes no paper of such senders, and no exception was asked for. */
        PAPER_NOT_TAKEN,
        /** An exception was asked for a kind that is not on the list. */
        KIND_NOT_PERMITTED,
        /** The kind is on the list, but nobody said why it came on paper. */
        REASON_MISSING
    }

    @Id
    private UUID id;

    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private SenderClass senderClass;

    private @Nullable UUID senderUnitId;
    private @Nullable String senderOrganId;
    private String senderName;
    private @Nullable String number;
    private @Nullable String symbol;
    private @Nullable LocalDate documentDate;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private @Nullable String paperReason;

    @Column(columnDefinition = "text")
    private String reply;

    private LocalDate refusedOn;
    private Instant refusedAt;
    private String refusedBy;

    @SuppressWarnings("NullAway")
    protected PaperRefusal() {}

    PaperRefusal(UUID id, NewIncoming described, Cause cause, String reply, Attempt attempt) {
        this.id = id;
        this.unitId = attempt.unitId();
        this.senderClass = described.sender().senderClass();
        this.senderUnitId = described.sender().unitId();
        this.senderOrganId = described.sender().organId();
        this.senderName = described.sender().name();
        this.number = described.number();
        this.symbol = described.symbol();
        this.documentDate = described.documentDate();
        this.kind = described.kind();
        this.subject = described.subject();
        this.cause = cause;
        this.paperReason = described.paperReason();
        this.reply = reply;
        this.refusedOn = attempt.day();
        this.refusedAt = attempt.at().truncatedTo(ChronoUnit.MICROS);
        this.refusedBy = attempt.by();
    }

    UUID unitId() {
        return unitId;
    }

    PaperRefusalView view() {
        return new PaperRefusalView(
                id,
                unitId,
                new Sender(senderClass, senderUnitId, senderOrganId, senderName),
                number,
                symbol,
                documentDate,
                kind,
                subject,
                cause,
                paperReason,
                reply,
                refusedOn,
                refusedAt,
                refusedBy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaperRefusal refusal && refusal.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
