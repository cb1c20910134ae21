package vn.hososo.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(30)
@EnabledOnOs(OS.LINUX)
class StandstillTest {
    private Process sleeper;

    @BeforeEach
    void start() throws IOException {
        sleeper = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        sleeper.destroyForcibly();
    }

    @Test
    void theProcessStandsUntilTheEnd() throws Exception {
        try (var still = Standstill.of(sleeper.toHandle())) {
            assertThat(still).isNotNull();
            assertThat(state()).isEqualTo('T');
        }
        awaitGoingOn();
    }

    /** The end of the pipe is what the kernel makes of a killed backup. */
    @Test
    void theProcessGoesOnWhenTheBackupIsKilled() throws Exception {
        // Given
        var backup = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        Long.toString(sleeper.pid()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(backup.inputReader().readLine()).isEqualTo("held");
        assertThat(state()).isEqualTo('T');

        // When
        backup.destroyForcibly().waitFor();

        // Then
        awaitGoingOn();
    }

    private void awaitGoingOn() throws IOException, InterruptedException {
        while (state() == 'T') {
            Thread.sleep(20);
        }
    }

    private char state() throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(sleeper.pid()), "stat"));
        return stat.charAt(stat.lastIndexOf(')') + 2);
    }

    /** A backup that never comes to its end. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] pid) throws IOException, InterruptedException {
            try (var still =
                    Standstill.of(ProcessHandle.of(Long.parseLong(pid[0])).orElseThrow())) {
                System.out.println("held");
                Thread.sleep(60_000);
                assertThat(still).isNotNull();
            }
        }
    }
}
