package vn.hososo.gateway.routing;

/** The gateway's places in the chain of handlers; all come before Quarkus reads the token (-200). */
public final class RouteOrder {
    // first, since what it renames begins again
    static final int APP_PATHS = -2100;
    static final int UNCOMPRESSED = -2050;
    static final int SECURITY_HEADERS = -2000;
    static final int TRACE = -1980;
    static final int FRAMING = -1970;
    static final int CLOSE_ASKED = -1950;
    /** Where a client is told that it asks too much. */
    public static final int LIMITS = -1925;

    static final int HIDDEN_PATHS = -1900;
    /** Where an API token becomes a user's token. */
    public static final int API_TOKEN = -1010;

    /** Where a session's cookie becomes a token. */
    public static final int SESSION = -1000;
    /** Where the token tells whose request it is. */
    public static final int ACCOUNT_LIMITS = -950;
    /** Where a file for the public page leaves the gateway. */
    public static final int VERIFY_FILE = -925;

    static final int PASS_ON = -900;
    static final int UNKNOWN_PATHS = 1_000_000;

    private RouteOrder() {}
}
