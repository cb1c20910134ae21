package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Set;

/**
 * Takes what a batch changed inside the batch's own transaction: what it writes exists if and only if the change does. A
 * projection that is built anew beside the live one has {@link #NONE} and tells nobody.
 */
public interface ChangeSink {

    ChangeSink NONE = (transaction, changes) -> Uni.createFrom().voidItem();

    /** {@code changes} are written already and never empty. */
    Uni<Void> take(SqlClient transaction, Set<Change> changes);
}
