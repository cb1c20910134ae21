package vn.hososo.gateway.identity;

import java.util.UUID;

/** Tells the other features that what they remember of an account may be wrong now; fired after the commit. */
public record AccountChanged(UUID accountId) {}
