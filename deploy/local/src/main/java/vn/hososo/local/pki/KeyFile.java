package vn.hososo.local.pki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import vn.hososo.local.home.Secrets;

/** A private key with its certificate chain, as kept in a PKCS#12 file. */
record KeyFile(PrivateKey key, List<X509Certificate> chain) {
    private static final String ALIAS = "key";

    static {
        // As often as OpenSSL does; the JDK's 10,000 times are felt at every start.
        List.of("certPbe", "keyPbe", "mac")
                .forEach(it -> System.setProperty("keystore.pkcs12." + it + "IterationCount", "2048"));
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    void store(Path file, String password) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, key, password.toCharArray(), chain.toArray(X509Certificate[]::new));
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        Secrets.writePrivate(file, bytes.toByteArray());
    }

    static KeyFile load(Path file, String password) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var bytes = Files.newInputStream(file)) {
            store.load(bytes, password.toCharArray());
        }
        var key = (PrivateKey) store.getKey(ALIAS, password.toCharArray());
        var chain = Arrays.stream(store.getCertificateChain(ALIAS))
                .map(X509Certificate.class::cast)
                .toList();
        return new KeyFile(key, chain);
    }

    @Override
    public String toString() {
        return "KeyFile[" + certificate().getSubjectX500Principal() + "]";
    }
}
