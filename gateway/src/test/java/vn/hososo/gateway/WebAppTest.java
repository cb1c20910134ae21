package vn.hososo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososo.gateway.testing.GatewayPlatform;

/**
 * The types of the web app hold. The bundler only drops them; that both languages have the same texts, and that a page asks the
 * kit for what it offers, is known by the types alone. The bundler brings Deno along, which can check them.
 */
@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class WebAppTest {
    private static final Path WEB = Path.of("src/main/resources/web").toAbsolutePath();
    private static final Path MODULES = Path.of("node_modules").toAbsolutePath();
    private static final List<String> LIBRARIES =
            List.of("lit", "lit-html", "lit-element", "@lit/reactive-element", "echarts", "zrender");
    private static final String TRUSTED_TYPES = """
            export interface TrustedHTML {}
            export interface TrustedScript {}
            export interface TrustedScriptURL {}
            export interface TrustedTypePolicy {}
            export interface TrustedTypesWindow {}
            """;

    @Test
    void itsTypesHold(@TempDir Path work) throws IOException, InterruptedException {
        // Given
        Path configuration = configuration(work);

        // When
        var check = new ProcessBuilder(
                        deno().toString(),
                        "check",
                        "--quiet",
                        "--no-lock",
                        "--no-remote",
                        "--config",
                        configuration.toString(),
                        WEB.resolve("app/index.ts").toString())
                .redirectErrorStream(true);
        check.environment().put("DENO_DIR", work.resolve("cache").toString());
        check.environment().put("NO_COLOR", "1");
        var running = check.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(running.waitFor()).as(said).isZero();
    }

    /** What tsconfig.json says, and where the libraries lie that the bundler unpacked. */
    private static Path configuration(Path work) throws IOException {
        var json = new ObjectMapper();
        var options = (ObjectNode)
                json.readTree(WEB.resolve("tsconfig.json").toFile()).get("compilerOptions");
        options.remove(List.of("target", "module", "moduleResolution", "isolatedModules", "skipLibCheck", "noEmit"));
        ObjectNode deno = json.createObjectNode();
        deno.set("compilerOptions", options);
        deno.put("nodeModulesDir", "none").putArray("unstable").add("sloppy-imports");
        ObjectNode imports = deno.putObject("imports");
        imports.put("lit", MODULES.resolve("lit/index.js").toString());
        imports.put("lit-html", MODULES.resolve("lit-html/lit-html.js").toString());
        imports.put(
                "@lit/reactive-element",
                MODULES.resolve("@lit/reactive-element/reactive-element.js").toString());
        imports.put("tslib", MODULES.resolve("tslib/tslib.js").toString());
        LIBRARIES.forEach(it -> imports.put(it + "/", MODULES.resolve(it) + "/"));
        imports.put(
                "trusted-types/lib/index.js",
                Files.writeString(work.resolve("trusted-types.d.ts"), TRUSTED_TYPES)
                        .toString());
        return Files.writeString(work.resolve("deno.json"), json.writeValueAsString(deno));
    }

    private static Path deno() throws IOException {
        try (var files = Files.walk(MODULES.resolve("@deno"))) {
            return files.filter(it -> it.getFileName().toString().matches("deno(\\.exe)?"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
