package vn.hososo.metrics.answer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import vn.hososo.metrics.lapse.Lapse;
import vn.hososo.metrics.lapse.LapseListener;

/** A unit that stops hears of it in the transaction that notices it. */
@ApplicationScoped
class LapseNotices implements LapseListener {

    private final Notices notices;

    LapseNotices(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Uni<Void> lapsed(SqlClient transaction, Lapse lapse) {
        return notices.openForLapse(
                transaction, lapse.unitId(), lapse.indicator().slug(), lapse.id(), lapse.since());
    }

    /** What a unit took up again it still answers for; what by later facts never stopped it does not. */
    @Override
    public Uni<Void> recovered(SqlClient transaction, Lapse lapse) {
        var closedOn = lapse.closedOn();
        return closedOn != null && closedOn.isBefore(lapse.foundOn())
                ? notices.withdrawLapse(transaction, lapse.id())
                : Uni.createFrom().voidItem();
    }
}
