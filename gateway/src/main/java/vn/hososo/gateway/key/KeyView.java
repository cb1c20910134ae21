package vn.hososo.gateway.key;

import java.time.Instant;

/**
 * A key of user tokens, as administrators see it.
 *
 * @param state NEXT: published, signs from {@code signsFrom}; SIGNING; LEAVING: published until its last token has run out;
 *     GONE: its file can be removed
 */
record KeyView(String kid, KeyRing.State state, Instant signsFrom) {}
