package vn.hososo.metrics.source;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.metrics.fact.Proof;
import vn.hososo.metrics.unit.RootOffice;

/** The registry of other systems; few rows, so they are always taken as a whole. */
@ApplicationScoped
public class Sources {

    // A decision takes effect when every reader can have seen it, so that all judge an event alike.
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Pattern SYSTEM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Pool pool;
    private final RootOffice office;
    private final Clock clock;

    Sources(Pool pool, RootOffice office, Clock clock) {
        this.pool = pool;
        this.office = office;
        this.clock = clock;
    }

    public Uni<SourceBook> book() {
        return pool.query("select * from decision.source")
                .execute()
                .map(rows -> new SourceBook(StreamSupport.stream(rows.spliterator(), false)
                        .map(Sources::source)
                        .toList()));
    }

    /** Registers the system or changes what it may tell; what became known before stays as it was judged. */
    Uni<Source> decide(Caller by, String system, NewSource described) {
        requireValid(system, described);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var units = described.unitIds();
        return office.require(by)
                .replaceWith(() -> new Source(
                        system,
                        now.plus(GRACE),
                        described.name(),
                        units == null,
                        units == null ? Set.of() : units,
                        described.types(),
                        described.proof(),
                        now,
                        by.upn()))
                .call(this::write);
    }

    private static void requireValid(String system, NewSource described) {
        if (!SYSTEM.matcher(system).matches()) {
            throw ProblemException.invalid(
                    "system",
                    "path",
                    new Text(
                            "Chữ thường, chữ số và gạch nối, tối đa 40 ký tự, bắt đầu bằng chữ.",
                            "Lower-case letters, digits and hyphens, at most 40, beginning with a letter."));
        }
        if (!SourceTypes.ALL.containsAll(described.types())) {
            throw ProblemException.invalid(
                    "types",
                    "body",
                    new Text("Chỉ gồm: " + SourceTypes.listed(), "Only these: " + SourceTypes.listed()));
        }
    }

    private Uni<Void> write(Source source) {
        return pool.preparedQuery("""
                        insert into decision.source
                               (system, effective_at, name, all_units, unit_ids, types, proof, known, decided_by)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                        """)
                .execute(Tuple.tuple()
                        .addString(source.system())
                        .addOffsetDateTime(source.effectiveAt().atOffset(ZoneOffset.UTC))
                        .addString(source.name())
                        .addBoolean(source.allUnits())
                        .addArrayOfUUID(source.unitIds().toArray(UUID[]::new))
                        .addArrayOfString(source.types().toArray(String[]::new))
                        .addString(source.proof().name())
                        .addOffsetDateTime(source.known().atOffset(ZoneOffset.UTC))
                        .addString(source.decidedBy()))
                .replaceWithVoid();
    }

    private static Source source(Row row) {
        return new Source(
                row.getString("system"),
                row.getOffsetDateTime("effective_at").toInstant(),
                row.getString("name"),
                row.getBoolean("all_units"),
                Set.of(Objects.requireNonNull(row.getArrayOfUUIDs("unit_ids"))),
                Set.of(Objects.requireNonNull(row.getArrayOfStrings("types"))),
                Proof.valueOf(row.getString("proof")),
                row.getOffsetDateTime("known").toInstant(),
                row.getString("decided_by"));
    }
}
