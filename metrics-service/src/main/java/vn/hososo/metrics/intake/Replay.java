package vn.hososo.metrics.intake;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import vn.hososo.metrics.fact.Progress;

/**
 * Reads the topics from their start, or on from where it was, into a projection that answers nobody. It follows the live
 * reader and never passes it; it publishes nothing. Blocks: for a thread of its own.
 */
public final class Replay implements AutoCloseable {

    private final IntakeSession session;

    Replay(IntakeSession session) {
        this.session = session;
    }

    /** Reads once, at most up to where the live reader is; true when nothing is left up to there. */
    public boolean step(List<Progress> live) throws ExecutionException, InterruptedException {
        session.follow(live);
        if (session.hasReached()) {
            return true;
        }
        session.step();
        return session.hasReached();
    }

    /** Topics of which the live reader had something and that are no more: it cannot be read again. */
    public Set<String> lostTopics(List<Progress> live) {
        return session.lostTopics(live);
    }

    /** How many records this reader could not read although the live one had. */
    public long unreadable() {
        return session.unreadable();
    }

    /** Whether topics have come, gone or been made anew since it began; it must then begin again. */
    public boolean isOutdated() throws ExecutionException, InterruptedException {
        return session.isOutdated();
    }

    @Override
    public void close() {
        session.close();
    }
}
