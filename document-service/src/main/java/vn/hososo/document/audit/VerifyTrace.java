package vn.hososo.document.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.Head;

/**
 * Says whether the trace is whole. Settings are environment variables, for command lines are readable by everybody:
 * {@code TRACE_DATABASE_URL} (JDBC), {@code TRACE_DATABASE_USER}, {@code TRACE_DATABASE_PASSWORD}, {@code
 * TRACE_HEADS_FILE}, {@code TRACE_PUBLIC_KEY} (PEM of document-service) and, to read the published heads too, {@code
 * TRACE_KAFKA}. An argument names one unit to be checked alone. Exit code 0: whole; 1: something was found; 2: could not
 * be checked.
 */
public final class VerifyTrace {
    private static final int WHOLE = 0;
    private static final int FOUND = 1;
    private static final int NOT_CHECKED = 2;

    private final TraceDatabase database;
    private final SignedHeads heads;
    private final PrintStream out;
    private long entries;

    private VerifyTrace(TraceDatabase database, SignedHeads heads, PrintStream out) {
        this.database = database;
        this.heads = heads;
        this.out = out;
    }

    public static void main(String[] arguments) {
        // Libraries speak only when something is wrong; their log manager wants to be named first.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(run(System.getenv(), arguments.length == 0 ? null : UUID.fromString(arguments[0]), System.out));
    }

    static int run(Map<String, String> settings, @Nullable UUID unitId, PrintStream out) {
        try (var database = new TraceDatabase(
                required(settings, "TRACE_DATABASE_URL"),
                required(settings, "TRACE_DATABASE_USER"),
                required(settings, "TRACE_DATABASE_PASSWORD"))) {
            return new VerifyTrace(database, heads(settings), out).run(unitId);
        } catch (SQLException | IOException | GeneralSecurityException | RuntimeException e) {
            out.println("✘ không kiểm tra được / could not be checked: " + e);
            return NOT_CHECKED;
        }
    }

    private static SignedHeads heads(Map<String, String> settings) throws IOException, GeneralSecurityException {
        var heads = new SignedHeads(SignedHeads.publicKey(Path.of(required(settings, "TRACE_PUBLIC_KEY"))));
        heads.readFile(Path.of(required(settings, "TRACE_HEADS_FILE")));
        String kafka = settings.get("TRACE_KAFKA");
        if (kafka != null) {
            PublishedTopic.read(kafka, heads);
        }
        return heads;
    }

    private int run(@Nullable UUID only) throws SQLException {
        List<Finding> findings = new ArrayList<>(heads.forged());
        Map<UUID, List<Long>> published = database.publishedHeads();
        Set<UUID> units = only == null ? allUnits(published) : Set.of(only);
        for (UUID unitId : units) {
            check(unitId, published.getOrDefault(unitId, List.of()), findings);
        }
        findings.forEach(finding -> out.println("✘ " + finding));
        if (findings.isEmpty()) {
            out.printf(
                    "✔ nhật ký nguyên vẹn / the trace is whole: units=%d entries=%d heads=%d not-yet-chained=%d%n",
                    units.size(), entries, heads.count(), database.unchained());
        }
        return findings.isEmpty() ? WHOLE : FOUND;
    }

    private Set<UUID> allUnits(Map<UUID, List<Long>> published) throws SQLException {
        Set<UUID> units = new TreeSet<>(database.units());
        units.addAll(published.keySet());
        heads.units().forEach(units::add);
        return units;
    }

    /** The first thing wrong with the unit's chain, then heads and entries that stand outside it. */
    private void check(UUID unitId, List<Long> published, List<Finding> findings) throws SQLException {
        NavigableMap<Long, Head> signed = heads.of(unitId);
        ChainCheck chain = new ChainCheck(unitId, database.chain(unitId), signed);
        chain.first().ifPresent(findings::add);
        entries += chain.checked();
        published.stream()
                .filter(sequence -> !signed.containsKey(sequence))
                .findFirst()
                .ifPresent(sequence -> findings.add(new Finding(
                        Finding.Kind.HEAD_MISSING,
                        unitId,
                        sequence,
                        null,
                        "this head was published and is not among those kept")));
        database.inserted(unitId).stream().findFirst().ifPresent(findings::add);
    }

    private static String required(Map<String, String> settings, String name) {
        String value = settings.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
