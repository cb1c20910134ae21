package vn.hososo.local.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import vn.hososo.local.home.Home;

/** The programs of PostgreSQL: those of the class path, unpacked once, or those of a machine that has them. */
public final class PostgresBinaries {
    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    /** Those of the class path, unpacked into the directory unless they are there. */
    public static PostgresBinaries in(Path directory) throws IOException {
        if (!Files.isExecutable(directory.resolve("bin/postgres"))) {
            unpack(directory);
        }
        return new PostgresBinaries(directory);
    }

    /**
     * Those that a package of the machine brought.
     *
     * @param directory whose {@code bin} has them
     */
    public static PostgresBinaries installed(Path directory) {
        return new PostgresBinaries(directory);
    }

    /**
     * Makes a data directory as every installation's is: UTF-8, text in the order of its bytes.
     *
     * @param access whose it is and who may come in, as options of {@code initdb}
     */
    public void initialise(Path data, Path log, String... access) throws IOException, InterruptedException {
        var command = command(
                "initdb",
                "--pgdata=" + data,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        command.addAll(List.of(access));
        var initdb = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (initdb.waitFor() != 0) {
            throw new IOException("initdb: " + Files.readString(log));
        }
    }

    /**
     * A command line of one of the programs. PostgreSQL refuses to run as root; in a user namespace without a mapping
     * root is nobody to it, while the files stay root's.
     */
    public List<String> command(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            if (!LinuxUtils.isUnshareAvailable()) {
                throw new IOException("PostgreSQL không chạy bằng root và máy này không cho phép 'unshare -U'; hãy chạy"
                        + " bằng người dùng thường / PostgreSQL does not run as root and 'unshare -U' is not allowed"
                        + " here; run as an ordinary user");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() throws IOException {
        return Files.exists(Path.of("/proc/self")) && (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    private static void unpack(Path directory) throws IOException {
        var draft = directory.resolveSibling(directory.getFileName() + ".draft");
        Home.deleteTree(draft);
        Home.deleteTree(directory);
        var resource = "/" + archive();
        try (var packed = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException("no PostgreSQL for this machine: " + resource);
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed))), draft);
        }
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + os + "-" + processor + ".txz";
    }

    private static void unpack(TarArchiveInputStream archive, Path target) throws IOException {
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            var file = target.resolve(entry.getName()).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("entry outside the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else if (entry.isLink()) {
                Files.createLink(file, target.resolve(entry.getLinkName()));
            } else {
                Files.copy(archive, file);
                var executable = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
