package vn.hososo.benchmark;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import vn.hososo.local.pki.Authority;
import vn.hososo.local.pki.PkiMain;
import vn.hososo.local.pki.Subject;
import vn.hososo.local.process.JavaCommand;

/** The demonstration's authority as a process of its own: certificates, revocation lists, time stamps. */
final class PkiProcess implements AutoCloseable {
    private static final long START_NANOS = 60_000_000_000L;

    private final Path directory;
    private final String url;
    private final Process process;
    private final Authority authority;

    private PkiProcess(Path directory, String url, Process process) throws GeneralSecurityException, IOException {
        this.directory = directory;
        this.url = url;
        this.process = process;
        authority = Authority.open(directory, url);
    }

    static PkiProcess start() throws GeneralSecurityException, IOException, InterruptedException {
        Path home = Files.createTempDirectory("hososo-benchmark");
        Path directory = home.resolve("pki");
        int port = PackagedService.freePort();
        List<String> command = JavaCommand.main(
                PkiMain.class,
                List.of("-Xmx64m", "-XX:+UseSerialGC"),
                List.of(directory.toString(), Integer.toString(port)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("pki.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        String url = "http://127.0.0.1:" + port;
        awaitAnswer(URI.create(url + "/certificates/root.crt"), process);
        return new PkiProcess(directory, url, process);
    }

    private static void awaitAnswer(URI page, Process process) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + START_NANOS; ; Thread.sleep(100)) {
            try (var answer = page.toURL().openStream()) {
                answer.readAllBytes();
                return;
            } catch (ConnectException notYet) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IOException("the authority does not start", notYet);
                }
            }
        }
    }

    /** The key file of a certificate for these keys. */
    byte[] issue(String name, KeyPair keys) throws GeneralSecurityException, IOException {
        return Files.readAllBytes(authority.issue(name, new Subject(name, "UBND huyện", null), keys));
    }

    Path anchors() {
        return directory.resolve("anchors");
    }

    URI timestamps() {
        return URI.create(url + "/timestamp");
    }

    List<URI> lists() {
        return List.of(URI.create(url + "/crl/issuing.crl"), URI.create(url + "/crl/root.crl"));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
