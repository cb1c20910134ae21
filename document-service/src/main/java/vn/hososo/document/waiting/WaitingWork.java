package vn.hososo.document.waiting;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import vn.hososo.kit.caller.Caller;

/** A feature in which work waits for people; it offers one bean of this type, which is called inside a session. */
public interface WaitingWork {
    Set<WaitingKind> kinds();

    /** How much of one of its kinds waits for this person: as many as the feature's lists show them. */
    Uni<Long> count(WaitingKind kind, Caller person);
}
