package vn.hososo.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Brings generated documents into the service's database by COPY; its triggers make them findable. */
final class Load {
    private static final int UNITS = 30;
    private static final int BATCH = 5_000;

    private final String url;
    private final int documents;
    private final VietnameseText text = new VietnameseText(2021);
    private final Random random = new Random(2021);
    private final List<UUID> units = new ArrayList<>();

    Load(String url, int documents) {
        this.url = url;
        this.documents = documents;
    }

    List<UUID> run() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            copyUnits(connection);
            // As for every large load: the index is made once, behind the rows.
            String index = definition(statement);
            statement.execute("drop index search_row_words");
            for (int first = 0; first < documents; first += BATCH) {
                copyDocuments(connection, first, Math.min(documents, first + BATCH));
            }
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute(index);
            // What autovacuum does in the hours after a load.
            statement.execute("vacuum analyze search_row");
            statement.execute("vacuum analyze content_text");
        }
        return units;
    }

    private static String definition(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select pg_get_indexdef('search_row_words'::regclass)")) {
            found.next();
            return found.getString(1);
        }
    }

    private void copyUnits(Connection connection) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        StringBuilder versions = new StringBuilder();
        for (int i = 0; i < UNITS; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            units.add(id);
            rows.append(row(id, "don-vi-" + i, "2000-01-01", "2021-01-01", 0));
            versions.append(
                    row(id, id, "2000-01-01", "Đơn vị " + i, "UBND", "COMMUNE", "COMMUNE", "2021-01-01", "benchmark"));
        }
        copy(connection, "unit (id, key, valid_from, created_at, version)", rows);
        copy(
                connection,
                "unit_version (id, unit_id, valid_from, name, symbol, tier, kind, decided_at, decided_by)",
                versions);
    }

    private void copyDocuments(Connection connection, int from, int to) throws SQLException, IOException {
        StringBuilder texts = new StringBuilder();
        StringBuilder revisions = new StringBuilder();
        StringBuilder incoming = new StringBuilder();
        for (int i = from; i < to; i++) {
            String digest = "%064x".formatted(i);
            UUID unit = units.get(random.nextInt(UNITS));
            UUID revision = new UUID(random.nextLong(), random.nextLong());
            UUID document = new UUID(random.nextLong(), random.nextLong());
            LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1096));
            texts.append(row(digest, "READ", text.content()));
            revisions.append(
                    row(revision, "INCOMING", document, unit, unit, digest, 1000, 2, "UPLOAD", day + " 08:00:00+07"));
            String sender = text.name();
            String number = Integer.toString(1 + random.nextInt(2000));
            String subject = text.subject();
            incoming.append(row(
                    document,
                    unit,
                    day.getYear(),
                    i + 1,
                    day,
                    "REGISTERED",
                    "AGENCY",
                    sender,
                    number,
                    "UBND-VP",
                    day,
                    "CONG_VAN",
                    subject,
                    true,
                    "NORMAL",
                    "ELECTRONIC",
                    revision,
                    digest,
                    2,
                    day + " 08:00:00+07",
                    "clerk",
                    String.join(" ", number, "UBND-VP", sender, subject).toLowerCase(Locale.ROOT),
                    0));
        }
        copy(connection, "content_text (sha256, state, text)", texts);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "update content_text set words = to_tsvector('simple', search_fold(text)) where words is null");
        }
        copy(
                connection,
                "revision (id, document_kind, document_id, unit_id, drafting_unit_id, sha256, size, page_count, origin,"
                        + " stored_at)",
                revisions);
        copy(
                connection,
                "incoming (id, unit_id, arrival_year, arrival_number, arrived_on, state, sender_class, sender_name, number,"
                        + " symbol, document_date, kind, subject, needs_action, urgency, medium, current_revision_id,"
                        + " sha256, page_count, registered_at, registered_by, sought, version)",
                incoming);
    }

    private static void copy(Connection connection, String target, StringBuilder rows)
            throws SQLException, IOException {
        var unused = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
    }

    private static String row(Object... values) {
        StringBuilder row = new StringBuilder();
        for (Object value : values) {
            row.append(row.isEmpty() ? "" : "\t").append(value);
        }
        return row.append('\n').toString();
    }
}
