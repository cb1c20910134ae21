package vn.hososo.kit.inbox;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/**
 * A feature that folds events of other services. An event may come twice, late, or to two instances at once: what it changes
 * must be the same then.
 */
public interface EventListener {

    /** The topic that is read. */
    String topic();

    /** The types that are wanted, as in {@code ce_type}; all others pass by. */
    Set<String> types();

    /**
     * Takes one event. Only when this ends well is the partition read on; a failure has the same event come again, so that it
     * must mean that something outside is missing for the moment, never that the event is bad.
     */
    Uni<Void> take(ReceivedEvent event);
}
