package vn.hososo.kit.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which service may call which internal path: the rows of {@code contracts/arrows.csv}, packaged by the build. */
@ApplicationScoped
class Arrows {
    private final List<Arrow> toSelf;

    Arrows(@ConfigProperty(name = "hososo.service.name") String service) {
        this.toSelf = read().stream().filter(it -> it.callee().equals(service)).toList();
    }

    private record Arrow(String caller, String callee, String pathPrefix) {}

    boolean allow(String caller, String path) {
        return toSelf.stream().anyMatch(it -> it.caller().equals(caller) && path.startsWith(it.pathPrefix()));
    }

    private static List<Arrow> read() {
        try (InputStream file = Arrows.class.getResourceAsStream("/hososo/arrows.csv")) {
            if (file == null) {
                throw new IllegalStateException("arrows.csv is not packaged");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 5))
                    .filter(row -> row[2].equals("http") && row[3].startsWith("/internal/"))
                    .map(row -> new Arrow(row[0], row[1], row[3].replace("**", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
