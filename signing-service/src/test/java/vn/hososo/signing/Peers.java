package vn.hososo.signing;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** The peers of the service under test, at the addresses that {@link PeersResource} gave it. */
public final class Peers {

    private static final TestPki PKI = new TestPki("CA thử");
    private static final FakeDocumentService DOCUMENTS = new FakeDocumentService(port("hososo.document-service.url"));
    private static final TestTsa TSA = new TestTsa(PKI, port("hososo.timestamp.url"));

    private static final TestRevocation REVOCATION = new TestRevocation(PKI, port("hososo.revocation.ocsp-urls"));

    static {
        PKI.writeRoot(Path.of(config("hososo.credential.anchors")));
    }

    private Peers() {}

    public static TestPki pki() {
        return PKI;
    }

    public static FakeDocumentService documents() {
        return DOCUMENTS;
    }

    public static TestTsa tsa() {
        return TSA;
    }

    public static TestRevocation revocation() {
        return REVOCATION;
    }

    private static int port(String name) {
        return URI.create(config(name)).getPort();
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
