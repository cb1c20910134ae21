package vn.hososo.gateway.limits;

import java.util.Locale;

/** What a request was refused for. */
enum Limit {
    ADDRESS,
    ACCOUNT,
    SIGN_IN,
    VERIFY,
    CONCURRENT,
    STREAMS,
    URI_LENGTH,
    HEADERS,
    BODY_SIZE,
    SLOW_BODY;

    /** As metrics name it. */
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
