package vn.hososo.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The ratios of one unit today, as somebody sees them. */
record Ratios(Person seenBy, String unitKey) {
    static final String DOSSIERS = "dossier-creation";
    static final String SIGNING = "digital-signing";

    /** A ratio as a fraction. */
    record Fraction(int numerator, int denominator) {
        Fraction plus(int more, int moreOf) {
            return new Fraction(numerator + more, denominator + moreOf);
        }
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    }

    Fraction now(String indicator) {
        JsonNode row = row(indicator);
        return new Fraction(row.get("numerator").asInt(), row.get("denominator").asInt());
    }

    JsonNode row(String indicator) {
        JsonNode rows = seenBy.get(
                        "/api/metrics/compliance?indicator=" + indicator + "&period=" + today() + "&size=500")
                .ok()
                .json()
                .get("items");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(it -> it.get("unitKey").asText().equals(unitKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + unitKey));
    }

    /** How long it took until the ratio was as expected; fails when it never is. */
    Duration awaitExactly(String indicator, Fraction expected, Duration atMost) {
        return await(() -> now(indicator), expected, atMost);
    }

    /** As {@link #awaitExactly}, of a ratio that is read in another way. */
    static Duration await(Supplier<Fraction> now, Fraction expected, Duration atMost) {
        Instant begin = Instant.now();
        Fraction seen = now.get();
        while (!seen.equals(expected)) {
            if (Duration.between(begin, Instant.now()).compareTo(atMost) > 0) {
                throw new AssertionError("the ratio is " + seen + ", expected " + expected);
            }
            RunningPlatform.pause(Duration.ofMillis(20));
            seen = now.get();
        }
        return Duration.between(begin, Instant.now());
    }

    Set<String> items(String indicator, boolean counted) {
        return evidence(indicator, it -> it.get("counted").asBoolean() == counted);
    }

    Set<String> evidence(String indicator, Predicate<JsonNode> fits) {
        String path = "/api/metrics/compliance/" + row(indicator).get("unitId").asText() + "/evidence?indicator="
                + indicator + "&period=" + today() + "&size=500";
        return StreamSupport.stream(seenBy.get(path).ok().json().get("items").spliterator(), false)
                .filter(fits)
                .map(it -> it.get("itemId").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
