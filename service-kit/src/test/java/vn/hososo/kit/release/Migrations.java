package vn.hososo.kit.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import vn.hososo.kit.testing.Root;

/** The migrations of a module as they lie in the tree, and those that releases have carried out into the world. */
record Migrations(String module, Path directory) {
    static final List<String> SERVICES = List.of("document-service", "signing-service", "metrics-service", "gateway");
    /** What the services take from the kit. */
    static final Migrations KIT = of("service-kit", "db/kit");

    /** One line of {@code contracts/migrations.csv}; releases follow each other in the file. */
    record Released(String release, String module, String file, String sha256) {}

    static Migrations of(String service) {
        return of(service, "db/migration");
    }

    private static Migrations of(String module, String location) {
        return new Migrations(
                module,
                Root.directory().resolve(module).resolve("src/main/resources").resolve(location));
    }

    static List<Migrations> all() {
        return Stream.concat(Stream.of(KIT), SERVICES.stream().map(Migrations::of))
                .toList();
    }

    static List<Released> released() {
        try (Stream<String> lines = Files.lines(Root.directory().resolve("contracts/migrations.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(","))
                    .map(it -> new Released(it[0], it[1], it[2], it[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> releasedFiles() {
        return released().stream()
                .filter(it -> it.module().equals(module))
                .map(it -> directory.resolve(it.file()))
                .toList();
    }

    List<Path> unreleasedFiles() {
        List<Path> files = new ArrayList<>(files());
        files.removeAll(releasedFiles());
        return files;
    }

    /** Those of them that take away what no running release uses any more. */
    List<Path> contracting() {
        return unreleasedFiles().stream()
                .filter(file -> Expansion.isContracting(text(file)))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a database that of the last release. */
    static void toRelease(String service, String database) throws IOException {
        migrate(
                database,
                Stream.of(KIT, of(service))
                        .flatMap(it -> it.releasedFiles().stream())
                        .toList());
    }

    /** As the services do at their start. */
    static void migrate(String database, List<Path> files) throws IOException {
        Path location = Files.createTempDirectory("migrations");
        for (Path file : files) {
            Files.copy(file, location.resolve(file.getFileName()));
        }
        Flyway.configure()
                .dataSource(database, null, null)
                .locations("filesystem:" + location)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
