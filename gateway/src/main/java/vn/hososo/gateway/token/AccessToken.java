package vn.hososo.gateway.token;

import java.time.Instant;

/** A token and the moment from which it is no longer believed. */
public record AccessToken(String value, Instant expires) {
    @Override
    public String toString() {
        return "AccessToken[expires=" + expires + "]";
    }
}
