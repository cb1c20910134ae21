package vn.hososo.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososo.local.home.Home;

/** What is restored and what is refused; a refused restore changes nothing. */
class RestoreTest {
    @TempDir
    Path directory;

    private Path backup;
    private Home home;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void backUp() throws IOException {
        backup = directory.resolve("backup");
        write("postgres/PG_VERSION", "18\n");
        write("postgres/base/1/1259", "rows");
        write("kafka/data/hososo.units-0/00000000000000000000.log", "events");
        write("keys/postgres.password", "secret");
        Files.createDirectories(backup.resolve("postgres/pg_notify"));
        Manifest.write(backup, Product.version(), "2026-03-05T08:00:00.000Z");
        home = new Home(directory, directory.resolve("home"));
        home.create();
    }

    @Test
    void everythingComesBackReadableByItsOwnerOnly() throws Exception {
        // When
        restore(false, false);

        // Then
        assertThat(home.postgresData().resolve("base/1/1259")).hasContent("rows");
        assertThat(home.postgresData().resolve("pg_notify")).isEmptyDirectory();
        assertThat(home.kafkaData().resolve("hososo.units-0/00000000000000000000.log"))
                .hasContent("events");
        assertThat(Files.getPosixFilePermissions(home.keys().resolve("postgres.password")))
                .hasSize(2);
        assertThat(Files.getPosixFilePermissions(home.postgresData())).hasSize(3);
        assertThat(home.kafkaLost()).doesNotExist();
        assertThat(said.getLast()).contains("2026-03-05T08:00:00.000Z");
    }

    @Test
    void withoutKafkaItsPartIsLeftOutAndRemembered() throws Exception {
        // When
        restore(false, true);

        // Then
        assertThat(home.kafka()).isEmptyDirectory();
        assertThat(home.kafkaLost()).exists();
        assertThat(home.postgresData().resolve("PG_VERSION")).exists();
    }

    @Test
    void oneAlteredByteIsRefusedByName() throws IOException {
        // Given
        Files.writeString(backup.resolve("postgres/base/1/1259"), "rowz");

        // Then
        assertRefused("postgres/base/1/1259");
    }

    @Test
    void aMissingFileIsRefusedByName() throws IOException {
        // Given
        Files.delete(backup.resolve("kafka/data/hososo.units-0/00000000000000000000.log"));

        // Then
        assertRefused("kafka/data/hososo.units-0/00000000000000000000.log");
    }

    @Test
    void aFileThatWasNotBackedUpIsRefusedByName() throws IOException {
        // Given
        write("postgres/postgresql.auto.conf", "archive_command = 'rm'");

        // Then
        assertRefused("postgres/postgresql.auto.conf");
    }

    @Test
    void anAlteredListIsRefused() throws IOException {
        // Given
        var sums = backup.resolve(Manifest.SUMS);
        Files.writeString(sums, Files.readString(sums).replace("base/1/1259", "base/1/1260"));

        // Then
        assertRefused(Manifest.SUMS);
    }

    @Test
    void aDraftIsNoBackup() throws IOException {
        // Given
        Files.delete(backup.resolve(Manifest.FILE));

        // Then
        assertRefused(Manifest.FILE);
    }

    @Test
    void aNewerVersionsBackupIsRefused() throws IOException {
        // Given
        Files.delete(backup.resolve(Manifest.FILE));
        Files.delete(backup.resolve(Manifest.SUMS));
        Manifest.write(backup, "99.0.0", "2026-03-05T08:00:00.000Z");

        // Then
        assertRefused("99.0.0");
    }

    @Test
    void dataAreReplacedOnlyWhenTold() throws Exception {
        // Given
        Files.createDirectories(home.postgresData());
        Files.writeString(home.postgresData().resolve("PG_VERSION"), "of the present");

        // When
        assertThatThrownBy(() -> restore(false, false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--fresh");
        var kept = Files.readString(home.postgresData().resolve("PG_VERSION"));
        restore(true, false);

        // Then
        assertThat(kept).isEqualTo("of the present");
        assertThat(home.postgresData().resolve("PG_VERSION")).hasContent("18");
    }

    @Test
    void whatIsCutOffBetweenTheRenamesIsEndedByTheNextStart() throws Exception {
        // Given
        restore(false, false);
        var ready = home.directory().resolve("restore.ready");
        Files.createDirectory(ready);
        Files.move(home.postgresData(), ready.resolve("postgres"));
        Files.createDirectories(home.postgresData().resolve("old"));

        // When
        Restore.finish(home);

        // Then
        assertThat(home.postgresData().resolve("old")).doesNotExist();
        assertThat(home.postgresData().resolve("base/1/1259")).hasContent("rows");
        assertThat(ready).doesNotExist();
    }

    private void assertRefused(String because) throws IOException {
        assertThatThrownBy(() -> restore(false, false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(because);
        assertThat(home.postgresData()).doesNotExist();
        assertThat(home.kafka()).doesNotExist();
        assertThat(home.directory().resolve("restore.draft")).doesNotExist();
        assertThat(home.directory().resolve("restore.ready")).doesNotExist();
    }

    private void restore(boolean replace, boolean withoutKafka) throws Exception {
        new Restore(home, said::add).from(backup, replace, withoutKafka);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(backup.resolve(name).getParent());
        Files.writeString(backup.resolve(name), text);
    }
}
