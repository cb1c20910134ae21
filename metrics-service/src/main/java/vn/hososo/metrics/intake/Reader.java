package vn.hososo.metrics.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import vn.hososo.kit.leadership.Leadership;

/**
 * Which of the processes on a database reads the topics (tiến trình đọc), and does for all of them what follows from reading; the
 * others stand by. That two of them believe it for a moment does no harm: a batch advances the positions by compare-and-set.
 */
@ApplicationScoped
public class Reader {

    /** "reader" read as ASCII. */
    static final long LOCK = 0x726561646572L;

    private final Leadership leadership;

    Reader(Pool pool) {
        this.leadership = new Leadership(pool, LOCK);
    }

    /** Whether it is this process. */
    public boolean isHere() {
        return leadership.isHeld();
    }

    /** Which of its times as the reader this is: another, and the database may have forgotten what it took last. */
    int term() {
        return leadership.terms();
    }

    /** Whether it is this process from now on; for the intake's thread alone. */
    Uni<Boolean> tryToBe() {
        return leadership.tryLead();
    }
}
