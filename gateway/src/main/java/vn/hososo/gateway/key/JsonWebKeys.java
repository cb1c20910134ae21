package vn.hososo.gateway.token;

import java.util.List;

/** The published keys (RFC 7517). */
record JsonWebKeys(List<Key> keys) {
    static JsonWebKeys of(Key key) {
        return new JsonWebKeys(List.of(key));
    }

    record Key(String kty, String use, String alg, String kid, String n, String e) {}
}
