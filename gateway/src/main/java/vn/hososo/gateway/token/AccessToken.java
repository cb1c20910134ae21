package vn.hososo.gateway.token;

import java.time.Instant;

/** A token and when it is believed: not from {@code expires} on, and not before it was issued. */
public record AccessToken(String value, Instant issued, Instant expires) {
    /** One from the future is what a clock that was put back leaves; it would be refused until then. */
    public boolean isGood(Instant now, Instant until) {
        return !issued.isAfter(now) && expires.isAfter(until);
    }

    @Override
    public String toString() {
        return "AccessToken[expires=" + expires + "]";
    }
}
