package vn.hososo.kit.caller;

/** Names of the groups a token may carry, as used in {@code @RolesAllowed}. */
public final class Roles {
    public static final String CLERK = "clerk";
    public static final String OFFICER = "officer";
    public static final String LEADER = "leader";
    public static final String ARCHIVIST = "archivist";
    public static final String UNIT_ADMIN = "unit-admin";
    public static final String DISTRICT_OFFICE = "district-office";
    public static final String SYSTEM_ADMIN = "system-admin";
    public static final String INTEGRATION = "integration";
    /** Held only by the other services of the platform, on {@code /internal}. */
    public static final String SERVICE = "service";

    private Roles() {}
}
