package vn.hososo.document.content;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.testing.GatedResource;

/**
 * A real S3 endpoint with one empty bucket, for the application under test. It is a process of its own, because it needs
 * another Guice than the one that the test tools of Quarkus bring along.
 */
public class S3Server extends GatedResource {
    private static final String PORT = "port=";

    private @Nullable Process process;

    /** The child's entry: serves until its parent is gone. */
    public static void main(String[] arguments) throws Exception {
        BlobStore blobs = ContextBuilder.newBuilder(new TransientApiMetadata())
                .build(BlobStoreContext.class)
                .getBlobStore();
        blobs.createContainerInLocation(null, "contents");
        S3Proxy server = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret")
                .build();
        server.start();
        System.out.println(PORT + server.getPort());
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
        System.exit(0);
    }

    @Override
    public Map<String, String> start() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-cp",
                            classPath(),
                            S3Server.class.getName())
                    .redirectErrorStream(true)
                    .start();
            return Map.of(
                    "hososo.content.store", "s3",
                    "hososo.content.s3.endpoint", "http://127.0.0.1:" + gated(port(process)),
                    "hososo.content.s3.bucket", "contents",
                    "hososo.content.s3.access-key", "key",
                    "hososo.content.s3.secret-key", "secret");
        } catch (IOException failure) {
            throw new IllegalStateException("the S3 endpoint does not start", failure);
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("-classes.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int port(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder log = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(PORT)) {
                return Integer.parseInt(line.substring(PORT.length()));
            }
            log.append(line).append('\n');
        }
        throw new IOException("the S3 endpoint ended:\n" + log);
    }

    @Override
    public void stop() {
        super.stop();
        if (process != null) {
            process.destroy();
        }
    }
}
