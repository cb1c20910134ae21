package vn.hososo.metrics.answer;

import java.time.Instant;

/**
 * Where a notice stands, since when. It is answered as often as the leader wants, directed once the district has to do with
 * it, and ends closed by the district or withdrawn because its ground fell away; should the ground come back, so does it.
 */
sealed interface NoticeState {

    Instant since();

    default NoticeStatus status() {
        return switch (this) {
            case Open ignored -> NoticeStatus.OPEN;
            case Escalated ignored -> NoticeStatus.ESCALATED;
            case Answered ignored -> NoticeStatus.ANSWERED;
            case Directed ignored -> NoticeStatus.DIRECTED;
            case Closed ignored -> NoticeStatus.CLOSED;
            case Withdrawn ignored -> NoticeStatus.WITHDRAWN;
        };
    }

    /** Not ended. */
    sealed interface Pending extends NoticeState permits Open, Directable {
        default Answered answer(Instant at) {
            return new Answered(at);
        }

        default Withdrawn withdraw(Instant at) {
            return new Withdrawn(at);
        }
    }

    /** The district has to do with it. */
    sealed interface Directable extends Pending permits Escalated, Closable {
        default Directed direct(Instant at) {
            return new Directed(at);
        }
    }

    /** Somebody spoke on it. */
    sealed interface Closable extends Directable permits Answered, Directed {
        default Closed close(Instant at) {
            return new Closed(at);
        }
    }

    record Open(Instant since) implements Pending {
        Escalated escalate(Instant at) {
            return new Escalated(at);
        }
    }

    record Escalated(Instant since) implements Directable {}

    record Answered(Instant since) implements Closable {}

    record Directed(Instant since) implements Closable {}

    record Closed(Instant since) implements NoticeState {}

    record Withdrawn(Instant since) implements NoticeState {
        Open reopen(Instant at) {
            return new Open(at);
        }
    }

    static NoticeState of(NoticeStatus status, Instant since) {
        return switch (status) {
            case OPEN -> new Open(since);
            case ESCALATED -> new Escalated(since);
            case ANSWERED -> new Answered(since);
            case DIRECTED -> new Directed(since);
            case CLOSED -> new Closed(since);
            case WITHDRAWN -> new Withdrawn(since);
        };
    }
}
