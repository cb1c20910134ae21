package vn.hososo.metrics.cutoff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.unit.RootOffice;

/** Which days a report covers. */
@ApplicationScoped
public class CutOffs {

    private final Pool pool;
    private final RootOffice rootOffice;
    private final Clock clock;

    CutOffs(Pool pool, RootOffice rootOffice, Clock clock) {
        this.pool = pool;
        this.rootOffice = rootOffice;
        this.clock = clock;
    }

    /**
     * The days that the report of a period covers, by what was decided until then; a problem 400 where it is no period.
     *
     * @param in where the text stands in the request
     */
    public Uni<Period> period(String text, String in, @Nullable Instant asOf) {
        var calendar = Period.parse(text).orElseThrow(() -> noPeriod(in));
        return all().map(decided -> new CutOffBook(decided).days(calendar, asOf));
    }

    /** Decides a cut-off; reports of the months before it stay as they were. */
    Uni<CutOff> decide(Caller by, NewCutOff described) {
        if (described.validFrom().isBefore(LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM))) {
            throw ProblemException.invalid(
                    "validFrom",
                    "body",
                    new Text(
                            "Không trước hôm nay: kỳ đã qua không đổi.",
                            "Not before today: periods of the past stay as they were."));
        }
        return rootOffice
                .require(by)
                .map(may -> new CutOff(
                        described.validFrom(),
                        described.day(),
                        described.basis(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by.upn()))
                .call(this::write);
    }

    private Uni<Void> write(CutOff decided) {
        return pool.preparedQuery("""
                        insert into decision.cut_off (valid_from, day, basis, known, decided_by) values ($1, $2, $3, $4, $5)
                        """)
                .execute(Tuple.of(
                        decided.validFrom(),
                        decided.day(),
                        decided.basis(),
                        decided.known().atOffset(ZoneOffset.UTC),
                        decided.decidedBy()))
                .replaceWithVoid();
    }

    Uni<List<CutOff>> all() {
        return pool.query("select * from decision.cut_off order by valid_from, known")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(CutOffs::cutOff)
                        .toList());
    }

    private static CutOff cutOff(Row row) {
        return new CutOff(
                row.getLocalDate("valid_from"),
                row.getInteger("day"),
                row.getString("basis"),
                row.getOffsetDateTime("known").toInstant(),
                row.getString("decided_by"));
    }

    private static ProblemException noPeriod(String in) {
        return ProblemException.invalid(
                "period",
                in,
                new Text(
                        "Là kỳ dạng 2025-03, 2025-Q1, 2025-H1, 2025, 2025-03-05 hoặc 2025-03-01..2025-04-15.",
                        "A period such as 2025-03, 2025-Q1, 2025-H1, 2025, 2025-03-05 or 2025-03-01..2025-04-15."));
    }
}
