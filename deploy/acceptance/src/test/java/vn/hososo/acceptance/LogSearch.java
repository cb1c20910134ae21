package vn.hososo.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks in every log of the platform for what must never stand in one. */
final class LogSearch {
    private static final int SHORTEST = 8;
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]*");
    private static final Pattern API_TOKEN = Pattern.compile("\\bhososo_[\\w-]{20,}");
    private static final Pattern KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");

    private final Set<String> secrets = new LinkedHashSet<>();
    private final List<String> hits = new ArrayList<>();
    private int files;
    private long lines;

    /** Everything that the platform's own key directory holds, and what the run knows besides. */
    LogSearch(Collection<String> known) {
        known.stream().filter(it -> it.length() >= SHORTEST).forEach(secrets::add);
        try (var kept = Files.walk(RunningPlatform.home().resolve("keys"))) {
            kept.filter(Files::isRegularFile).forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(Path file) {
        try {
            var content = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (content.contains("PRIVATE KEY")) {
                content.lines()
                        .filter(it -> it.length() > 40 && !it.startsWith("-----"))
                        .forEach(secrets::add);
            } else if (file.toString().endsWith(".password")) {
                secrets.add(content.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places where one stands: file and line, not the secret itself. */
    List<String> hits() {
        var home = RunningPlatform.home();
        try (var logs = Stream.concat(Files.list(home.resolve("logs")), Stream.of(home.resolve("up.log")))) {
            logs.filter(Files::isRegularFile).sorted().forEach(this::search);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(hits);
    }

    private void search(Path log) {
        files++;
        try (var content = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            int number = 0;
            for (var line : (Iterable<String>) content::iterator) {
                number++;
                if (isTelling(line)) {
                    hits.add(log.getFileName() + ":" + number);
                }
            }
            lines += number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTelling(String line) {
        return TOKEN.matcher(line).find()
                || API_TOKEN.matcher(line).find()
                || KEY.matcher(line).find()
                || secrets.stream().anyMatch(line::contains);
    }

    String searched() {
        return secrets.size() + " secrets in " + files + " files of " + lines + " lines";
    }
}
