package vn.hososo.gateway.key;

import java.util.List;

/** The published keys (RFC 7517). */
record JsonWebKeys(List<Key> keys) {
    record Key(String kty, String use, String alg, String kid, String n, String e) {}
}
