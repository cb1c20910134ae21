package vn.hososo.document.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.TraceEntry;

/** Reads entries, chain and published heads as one snapshot of the database. */
final class TraceDatabase implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 1000;

    private final Connection connection;

    TraceDatabase(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    Set<UUID> units() throws SQLException {
        Set<UUID> units = new TreeSet<>();
        try (var statement = connection.prepareStatement("select distinct unit_id from trace_chain");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                units.add(uuid(rows, "unit_id"));
            }
        }
        return units;
    }

    Links chain(UUID unitId) {
        return () -> links(unitId);
    }

    /** Entries that wait for the sealer. */
    long unchained() throws SQLException {
        try (var statement = connection.prepareStatement("select count(*) from trace_entry where not chained");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Entries that were never chained and say they were. */
    List<Finding> inserted(UUID unitId) throws SQLException {
        List<Finding> found = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                select e.id from trace_entry e
                 where e.unit_id = ? and e.chained and not exists (select 1 from trace_chain c where c.entry_id = e.id)
                 order by e.id
                """)) {
            statement.setObject(1, unitId);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Finding(
                            Finding.Kind.INSERTED, unitId, 0, uuid(rows, "id"), "the entry stands in no chain"));
                }
            }
        }
        return found;
    }

    /** Sequences of the heads that the database says were published, by unit. */
    Map<UUID, List<Long>> publishedHeads() throws SQLException {
        Map<UUID, List<Long>> heads = new HashMap<>();
        try (var statement = connection.prepareStatement(
                        "select unit_id, sequence from trace_head order by unit_id, sequence");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                heads.computeIfAbsent(uuid(rows, "unit_id"), unit -> new ArrayList<>())
                        .add(rows.getLong("sequence"));
            }
        }
        return heads;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private Stream<Link> links(UUID unitId) {
        try {
            PreparedStatement statement = connection.prepareStatement("""
                    select c.sequence, c.entry_id, c.hash, e.*
                      from trace_chain c left join trace_entry e on e.id = c.entry_id
                     where c.unit_id = ? order by c.sequence
                    """);
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setObject(1, unitId);
            return StreamSupport.stream(new Rows(statement.executeQuery()), false)
                    .onClose(() -> close(statement));
        } catch (SQLException e) {
            throw new IllegalStateException("the chain of " + unitId + " cannot be read", e);
        }
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Rows extends Spliterators.AbstractSpliterator<Link> {
        private final ResultSet rows;

        Rows(ResultSet rows) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.rows = rows;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Link> action) {
            try {
                if (!rows.next()) {
                    return false;
                }
                action.accept(new Link(
                        rows.getLong("sequence"), uuid(rows, "entry_id"), rows.getString("hash"), entry(rows)));
                return true;
            } catch (SQLException e) {
                throw new IllegalStateException("the chain cannot be read on", e);
            }
        }
    }

    private static @Nullable TraceEntry entry(ResultSet rows) throws SQLException {
        UUID id = uuid(rows, "id");
        return id == null
                ? null
                : new TraceEntry(
                        id,
                        uuid(rows, "unit_id"),
                        rows.getString("thing_kind"),
                        uuid(rows, "thing_id"),
                        rows.getString("act"),
                        rows.getString("details"),
                        rows.getString("actor"),
                        rows.getString("actor_name"),
                        uuid(rows, "actor_unit_id"),
                        rows.getString("on_behalf_of"),
                        rows.getString("address"),
                        rows.getString("trace_id"),
                        rows.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static UUID uuid(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }
}
