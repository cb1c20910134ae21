package vn.hososo.kit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a release carried out stays as it was; what comes after it expands only. See docs/runbook/upgrade.md. */
class ReleasedMigrationsTest {
    private static final List<String> RELEASES = Migrations.released().stream()
            .map(Migrations.Released::release)
            .distinct()
            .toList();

    static List<Migrations> modules() {
        return Migrations.all();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void releasedMigrationsAreNeverChanged(Migrations module) {
        Migrations.released().stream()
                .filter(it -> it.module().equals(module.module()))
                .forEach(it -> assertThat(module.directory().resolve(it.file()))
                        .as("released with %s: write another migration instead", it.release())
                        .exists()
                        .satisfies(file -> assertThat(Migrations.sha256(file)).isEqualTo(it.sha256())));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void whatComesAfterAReleaseExpandsOnly(Migrations module) throws IOException {
        for (Path file : module.unreleasedFiles()) {
            assertThat(Expansion.breaches(Files.readString(file), RELEASES))
                    .as(
                            "%s: the previous release still works on this database; expand now, contract in a later"
                                    + " release with '-- contract: since RELEASE'",
                            file.getFileName())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table account;",
                "alter table account drop column name;",
                "alter table account rename column name to full_name;",
                "alter table account alter column name set not null;",
                "alter table account add column name text not null;",
                "alter table account\n    alter column name type varchar(10);",
                "alter table account add constraint named check (name <> '');",
                "create unique index account_name on account (name);",
                "truncate projection.event;",
                "-- contract: since 99.0.0\ndrop table account;",
            })
    void whatThePreviousReleaseCannotBearIsFound(String sql) {
        assertThat(Expansion.breaches(sql, RELEASES)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table note (id uuid primary key, text text not null);\ncreate unique index note_text on note (text);",
                "alter table account add column nick text;",
                "alter table account add column active boolean not null default true;",
                "-- drop table account;\ncreate index account_name on account (name);",
                "alter table account drop constraint account_role_check;",
                "update account set nick = name;",
            })
    void whatItDoesNotNoticeIsAllowed(String sql) {
        assertThat(Expansion.breaches(sql, RELEASES)).isEmpty();
    }

    @Test
    void contractingIsAllowedByName() {
        assertThat(Expansion.breaches("-- contract: since " + RELEASES.getLast() + "\ndrop table account;", RELEASES))
                .isEmpty();
    }
}
