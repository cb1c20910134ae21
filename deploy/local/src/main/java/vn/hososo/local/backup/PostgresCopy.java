package vn.hososo.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * PostgreSQL's own way of copying a running server: its files as they happen to be, between {@code pg_backup_start} and
 * {@code pg_backup_stop}, and the WAL of that time, which makes them whole at the moment of the stop. The WAL is held by a
 * temporary slot of this connection, so nothing needs to be configured, costs nothing otherwise, and ends with a backup that dies.
 */
final class PostgresCopy {
    private static final Set<String> EMPTIED = Set.of(
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_wal");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "pg_internal.init");

    private final Path data;
    private final Path copy;
    private final Connection connection;
    private final Progress progress;
    private String firstWal = "";
    private String lastWal = "";

    PostgresCopy(Path data, Path copy, Connection connection, Progress progress) {
        this.data = data;
        this.copy = copy;
        this.connection = connection;
        this.progress = progress;
    }

    /** Everything but the WAL; what is written meanwhile is put right by it. */
    void copyData() throws IOException, SQLException {
        ask("select pg_create_physical_replication_slot('backup_"
                + UUID.randomUUID().toString().replace('-', '_') + "', true, true)");
        firstWal = ask("select pg_walfile_name(pg_backup_start('hososo', true))");
        Tree.copy(data, copy, PostgresCopy::isWanted, progress);
        // Last, as everything it speaks of must be in the copy.
        Tree.copyFile(data.resolve("global/pg_control"), copy.resolve("global/pg_control"), progress);
    }

    /** The moment to which the databases will be restored. */
    String cut() throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var stop = statement.executeQuery("""
                        select pg_walfile_name(lsn), labelfile, to_char(clock_timestamp() at time zone 'UTC',
                               'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from pg_backup_stop(false)
                        """)) {
            stop.next();
            lastWal = stop.getString(1);
            Files.writeString(copy.resolve("backup_label"), stop.getString(2));
            return stop.getString(3);
        }
    }

    void copyWal() throws IOException {
        Files.createDirectories(copy.resolve("pg_wal/archive_status"));
        Tree.copy(data.resolve("pg_wal"), copy.resolve("pg_wal"), this::isOfBackup, progress);
        for (var needed : List.of(firstWal, lastWal)) {
            if (!Files.exists(copy.resolve("pg_wal").resolve(needed))) {
                throw new IOException("PostgreSQL: WAL " + needed);
            }
        }
    }

    /** Names of segments sort as their contents follow; others are of the time before or made ready for the future. */
    private boolean isOfBackup(Path path) {
        var name = path.toString();
        return name.length() == firstWal.length() && name.compareTo(firstWal) >= 0 && name.compareTo(lastWal) <= 0;
    }

    private static boolean isWanted(Path path) {
        var name = path.getFileName().toString();
        var isEmptied =
                path.getNameCount() > 1 && EMPTIED.contains(path.getName(0).toString());
        return !isEmptied && !LEFT_OUT.contains(name) && !name.startsWith("pgsql_tmp");
    }

    private String ask(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
