package vn.hososo.kit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hososo.kit.testing.PlatformResource;

/**
 * A database of the last release, with rows in it and that release still at work on it, becomes one of this version: nobody is
 * refused, no row changes. Migrations that contract by name are left out: they take away what that release no longer uses.
 */
class UpgradeTest {
    private static final String PLANTED = "V9000__planted.sql";

    @TempDir
    Path directory;

    static List<String> services() {
        return Migrations.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void theLastReleaseGoesOnWhileItsDatabaseIsMigrated(String service) throws Exception {
        var upgrade = upgrade(service, "");

        assertThat(upgrade.failures).isEmpty();
        assertThat(upgrade.rowsAfter).isEqualTo(upgrade.rowsBefore);
        System.out.printf("upgrade of %s: %d tables with rows%n", service, upgrade.rowsBefore.size());
    }

    @Test
    void anExpansionDisturbsNobody() throws Exception {
        var upgrade = upgrade("gateway", """
                alter table account add column nick text;
                create table note (id uuid primary key, text text not null);
                """);

        assertThat(upgrade.failures).isEmpty();
        assertThat(upgrade.rowsAfter).isEqualTo(upgrade.rowsBefore);
    }

    @Test
    void whatThePreviousReleaseDoesNotSayIsMissed() throws Exception {
        var upgrade = upgrade("gateway", """
                alter table account add column nick text;
                update account set nick = 'x';
                alter table account alter column nick set not null;
                """);

        assertThat(upgrade.failures).anyMatch(it -> it.contains("\"nick\""));
    }

    @Test
    void aMigrationThatForgetsRowsIsSeen() throws Exception {
        var upgrade = upgrade("gateway", "update account set display_name = '';");

        assertThat(upgrade.rowsAfter).isNotEqualTo(upgrade.rowsBefore);
    }

    private record Upgrade(List<String> failures, Map<String, String> rowsBefore, Map<String, String> rowsAfter) {}

    private Upgrade upgrade(String service, String planted) throws IOException, SQLException, InterruptedException {
        var migrations = Migrations.of(service);
        var database = PlatformResource.freshDatabase();
        Migrations.toRelease(service, database);
        var previous = PreviousRelease.of(service, database);
        var before = previous.rows();
        try (previous) {
            previous.begin();
            previous.awaitRounds(2);
            List<Path> all = new ArrayList<>(Migrations.KIT.files());
            all.addAll(migrations.files());
            all.removeAll(migrations.contracting());
            if (!planted.isEmpty()) {
                all.add(Files.writeString(directory.resolve(PLANTED), planted));
            }
            Migrations.migrate(database, all);
            previous.awaitRounds(2);
        }
        return new Upgrade(previous.failures(), before, previous.rows());
    }
}
