package vn.hososo.gateway.limits;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;

/**
 * So many requests in so much time, all at once or spread; written {@code 60/1m}.
 *
 * @param requests how many may come at once when none came before
 * @param per in which time so many more may come
 */
public record Rate(long requests, Duration per) {

    public Rate {
        if (requests < 1 || per.toMillis() < 1) {
            throw new IllegalArgumentException("at least one request in at least 1 ms: " + requests + "/" + per);
        }
    }

    /** Reads {@code <requests>/<time>}. */
    public static Rate of(String text) {
        var parts = text.strip().split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not <requests>/<time>, such as 60/1m: " + text);
        }
        return new Rate(Long.parseLong(parts[0].strip()), DurationConverter.parseDuration(parts[1].strip()));
    }
}
