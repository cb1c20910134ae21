package vn.hososo.metrics.answer;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.hososo.metrics.commitment.Commitments;

/** Looks again and again whether something is due; what was missed while the service was down is made up for. */
@ApplicationScoped
class NoticeRound {

    private static final Logger LOG = Logger.getLogger(NoticeRound.class);

    private final MissedTargets missedTargets;
    private final Escalation escalation;
    private final Commitments commitments;
    private final boolean enabled;
    private final int lateDays;

    NoticeRound(MissedTargets missedTargets, Escalation escalation, Commitments commitments, AnswerConfig config) {
        this.missedTargets = missedTargets;
        this.escalation = escalation;
        this.commitments = commitments;
        this.enabled = config.enabled();
        this.lateDays = config.lateDays();
    }

    @Scheduled(every = "${hososo.answer.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> make() {
        return enabled
                ? tried("missed-targets", missedTargets.judge())
                        .chain(() -> tried("escalation", escalation.escalate()))
                        .chain(() -> tried("commitments", commitments.judge(lateDays)))
                : Uni.createFrom().voidItem();
    }

    /** One that fails does not keep the others from their turn; the next round tries it again. */
    private static Uni<Void> tried(String what, Uni<Void> turn) {
        return turn.onFailure()
                .invoke(failure -> LOG.warnf(failure, "A round over notices ended early part=%s", what))
                .onFailure()
                .recoverWithNull();
    }
}
