package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JVM says nothing when it passes its start-up cache over: it only takes twice as long to start. */
class StartCacheIT {
    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "pki", "document", "signing", "metrics", "gateway"})
    void everyProcessReadsTheCacheThatWasTrainedForIt(String name) throws IOException {
        assumeTrue(RunningPlatform.canTrain(), "start-up caches need JDK 25");

        String mapped = Files.readString(Path.of("/proc", String.valueOf(RunningPlatform.pid(name)), "maps"));

        assertThat(mapped).contains("/" + name + ".aot");
    }
}
