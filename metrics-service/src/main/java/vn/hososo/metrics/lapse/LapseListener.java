package vn.hososo.metrics.lapse;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/** Told of a lapse inside the transaction that keeps it; a failure here undoes it, and it is decided again later. */
public interface LapseListener {

    Uni<Void> lapsed(SqlClient transaction, Lapse lapse);

    Uni<Void> recovered(SqlClient transaction, Lapse lapse);
}
