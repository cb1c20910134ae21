package vn.hososo.local.backup;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup says of itself: {@code backup.json}. The hashes of its files stand in a list of their own,
 * {@code SHA256SUMS}, which anybody checks with {@code sha256sum -c} and whose hash stands here.
 *
 * @param format of the directory; an unknown one is not restored
 * @param product version that ran
 * @param moment to which the databases are restored
 * @param directories all of them, since tools that carry a backup elsewhere may leave out empty ones
 */
record Manifest(
        int format,
        String product,
        String moment,
        String postgres,
        long files,
        long bytes,
        String sumsSha256,
        List<String> directories) {
    static final int FORMAT = 1;
    static final String FILE = "backup.json";
    static final String SUMS = "SHA256SUMS";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int DIGEST = 64;

    /** Describes everything below a directory and writes both files into it. */
    static Manifest write(Path backup, String product, String moment) throws IOException {
        var sums = new StringBuilder();
        var directories = new ArrayList<String>();
        var files = 0L;
        var bytes = 0L;
        try (var paths = Files.walk(backup)) {
            for (var path : paths.filter(it -> !it.equals(backup)).sorted().toList()) {
                var name = backup.relativize(path).toString();
                if (Files.isDirectory(path)) {
                    directories.add(name);
                } else {
                    files++;
                    bytes += Files.size(path);
                    sums.append(Sha256.of(path)).append("  ").append(name).append('\n');
                }
            }
        }
        Files.writeString(backup.resolve(SUMS), sums);
        var postgres = Files.readString(backup.resolve("postgres/PG_VERSION")).strip();
        var manifest = new Manifest(
                FORMAT, product, moment, postgres, files, bytes, Sha256.of(backup.resolve(SUMS)), directories);
        Files.write(backup.resolve(FILE), JSON.writeValueAsBytes(manifest));
        return manifest;
    }

    static Manifest read(Path backup) throws IOException, Refused {
        var file = backup.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new Refused(
                    backup + " không phải bản sao lưu hoàn chỉnh: thiếu " + FILE,
                    backup + " is no complete backup: " + FILE + " is missing");
        }
        try {
            var tree = JSON.readTree(file.toFile());
            if (tree.path("format").asInt() != FORMAT) {
                throw new Refused(
                        "Không đọc được dạng bản sao lưu này: " + file, "a backup of a format unknown here: " + file);
            }
            return JSON.treeToValue(tree, Manifest.class);
        } catch (JacksonException broken) {
            throw broken(FILE);
        }
    }

    /** The hash of each file by its name. */
    Map<String, String> sums(Path backup) throws IOException, Refused {
        var file = backup.resolve(SUMS);
        if (!Files.isRegularFile(file) || !Sha256.of(file).equals(sumsSha256)) {
            throw broken(SUMS);
        }
        var sums = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            sums.put(line.substring(DIGEST + 2), line.substring(0, DIGEST));
        }
        return new TreeMap<>(sums);
    }

    static Refused broken(String file) {
        return new Refused(
                "Bản sao lưu hỏng hoặc thiếu tệp, không phục hồi gì: " + file,
                "the backup is damaged or incomplete, nothing was restored: " + file);
    }
}
