package vn.hososo.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One COPY on a connection of its own; what was written is there once it is closed. */
final class CopyStream implements AutoCloseable {
    private static final int FULL = 1 << 17;

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(FULL + 1_000);

    CopyStream(String url, String target) throws SQLException {
        connection = DriverManager.getConnection(url);
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
    }

    /** The values have no tab, line break or backslash in them. */
    void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            rows.append(values[i] == null ? "\\N" : values[i]);
        }
        rows.append('\n');
        if (rows.length() > FULL) {
            flush();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        flush();
        copy.endCopy();
        connection.close();
    }
}
