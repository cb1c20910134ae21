package vn.hososo.kit.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the tables of a schema with whatever rows its constraints allow, found by trying: parents before children, and of each
 * column a value of its type, one that a check names, one of the parent's, or none.
 */
final class Rows {
    private static final int TRIES = 400;
    private static final int WANTED = 3;
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'::");

    private final Connection connection;
    private final Random random = new Random(7);

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** A column that is written, with its parent ({@code table.column}) and the words that checks of its table name. */
    private record Column(
            String name,
            String type,
            boolean isRequired,
            @Nullable String parent,
            List<String> words) {}

    /** The tables that have rows afterwards. */
    List<String> fill(List<String> tables) throws SQLException {
        List<String> filled = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (String table : tables) {
                if (!filled.contains(table) && fill(table)) {
                    filled.add(table);
                }
            }
        }
        return filled;
    }

    private boolean fill(String table) throws SQLException {
        List<Column> columns = columns(table);
        int rows = 0;
        for (int tries = 0; tries < TRIES && rows < WANTED; tries++) {
            rows += insert(table, columns) ? 1 : 0;
        }
        return rows > 0;
    }

    private boolean insert(String table, List<Column> columns) throws SQLException {
        List<String> values = new ArrayList<>();
        for (Column column : columns) {
            values.add(value(column));
        }
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        try (var statement = connection.createStatement()) {
            statement.execute("insert into %s (%s) overriding system value values (%s)"
                    .formatted(table, names, String.join(", ", values)));
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private String value(Column column) throws SQLException {
        if (!column.isRequired && random.nextInt(3) > 0) {
            return "null";
        }
        if (column.parent != null) {
            String[] parent = column.parent.split("#");
            return "(select %s from %s order by random() limit 1)".formatted(parent[1], parent[0]);
        }
        String type = column.type;
        if (type.startsWith("character") || type.equals("text")) {
            if (!column.words.isEmpty() && random.nextInt(8) > 0) {
                return "'" + column.words.get(random.nextInt(column.words.size())) + "'";
            }
            return type.contains("(64)") ? "'" + "a1b2c3d4".repeat(8) + "'" : "'v" + random.nextInt(1_000) + "'";
        }
        return switch (type) {
            case "uuid" -> "'" + new UUID(random.nextLong(), random.nextLong()) + "'";
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "date" -> "current_date - " + random.nextInt(300);
            case "json", "jsonb" -> "'" + (random.nextBoolean() ? "{}" : "[]") + "'";
            case "bytea" -> "'\\x" + "0a".repeat(32) + "'";
            case "interval" -> "interval '1 day'";
            case "time without time zone" -> "time '08:00'";
            default ->
                type.startsWith("timestamp")
                        ? "now() - interval '" + random.nextInt(300) + " minutes'"
                        : type.endsWith("[]") ? "'{}'" : Integer.toString(random.nextInt(3));
        };
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select quote_ident(a.attname), format_type(a.atttypid, a.atttypmod), a.attnotnull,
                       (select c.confrelid::regclass || '#' || quote_ident(p.attname) from pg_constraint c
                          join pg_attribute p on p.attrelid = c.confrelid and p.attnum = c.confkey[1]
                         where c.contype = 'f' and c.conrelid = a.attrelid and c.conkey = array[a.attnum] limit 1),
                       (select string_agg(pg_get_constraintdef(c.oid), ' ') from pg_constraint c
                         where c.contype = 'c' and c.conrelid = a.attrelid and a.attnum = any (c.conkey))
                from pg_attribute a
                where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by a.attnum
                """)) {
            statement.setString(1, table);
            var rows = statement.executeQuery();
            while (rows.next()) {
                columns.add(new Column(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getBoolean(3),
                        rows.getString(4),
                        words(rows.getString(5))));
            }
        }
        return columns;
    }

    private static List<String> words(@Nullable String checks) {
        return checks == null
                ? List.of()
                : QUOTED.matcher(checks)
                        .results()
                        .map(it -> it.group(1))
                        .distinct()
                        .toList();
    }
}
