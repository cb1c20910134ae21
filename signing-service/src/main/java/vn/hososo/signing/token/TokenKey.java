package vn.hososo.signing.token;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.Certificate;
import java.util.List;

/**
 * A key on a token, open for one signature. The key itself is only a handle; closing logs out, so that nobody after this
 * signs under this PIN.
 */
public final class TokenKey implements AutoCloseable {

    private final PrivateKey handle;
    private final Provider provider;
    private final List<Certificate> chain;
    private final Runnable closing;

    TokenKey(PrivateKey handle, Provider provider, List<Certificate> chain, Runnable closing) {
        this.handle = handle;
        this.provider = provider;
        this.chain = List.copyOf(chain);
        this.closing = closing;
    }

    public PrivateKey handle() {
        return handle;
    }

    public Provider provider() {
        return provider;
    }

    /** As far as it lies on the token; the key's own certificate first. */
    public List<Certificate> chain() {
        return chain;
    }

    @Override
    public void close() {
        closing.run();
    }

    @Override
    public String toString() {
        return "TokenKey[redacted]";
    }
}
