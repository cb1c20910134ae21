package vn.hososo.document.outgoing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** One level of review of one submission; what was said is kept for good (Decree 30/2020, Annex VI, E). */
@Entity
@Table(name = "outgoing_review")
class Review {
    @Id
    private UUID id;

    private UUID documentId;
    private int submission;
    private int level;
    private UUID revisionId;
    private String account;
    private String name;

    @Enumerated(EnumType.STRING)
    private ReviewDecision.@Nullable Decision decision;

    private @Nullable String comment;
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Review() {}

    Review(UUID id, OutgoingDocument document, int level, Reviewer reviewer) {
        this.id = id;
        this.documentId = document.id();
        this.submission = document.submissions();
        this.level = level;
        this.revisionId = document.currentRevisionId();
        this.account = reviewer.account();
        this.name = reviewer.name();
    }

    /** Only the person who is asked may answer. */
    void decide(Caller by, ReviewDecision answer, Instant at) {
        if (!new Reviewer(account, name).is(by)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text(
                            "Đang chờ ý kiến của người khác: " + name + ".",
                            "Somebody else is asked now: " + name + "."));
        }
        decision = answer.decision();
        comment = answer.comment();
        decidedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    ReviewView view() {
        return new ReviewView(id, submission, level, revisionId, account, name, decision, comment, decidedAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Review review && review.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
