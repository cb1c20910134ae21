package vn.hososo.signing.recognition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hososo.signing.document.Capacity;

/** What came of looking at an uploaded revision. */
sealed interface Finding {

    /** Carries no signature: a draft like most. */
    record Unsigned() implements Finding {}

    /** Was taken away before it was looked at. */
    record Gone() implements Finding {}

    /** All signatures hold, and these are of people and organs that may sign for the unit, in the order they were made. */
    record Signed(List<Recognised> signatures) implements Finding {
        public Signed {
            signatures = List.copyOf(signatures);
        }
    }

    /** Does not count, for these reasons. */
    record Refused(Capacity capacity, List<String> reasons) implements Finding {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** A valid signature of a registered holder with the mandate of that day. */
    record Recognised(
            String fingerprint,
            Capacity capacity,
            UUID credentialId,
            String signerName,
            Instant signedAt,
            Instant timestampedAt) {}

    default String outcome() {
        return switch (this) {
            case Unsigned u -> "UNSIGNED";
            case Gone g -> "GONE";
            case Signed s -> "SIGNED";
            case Refused r -> "REFUSED";
        };
    }

    default List<String> reasonsAgainst() {
        return switch (this) {
            case Unsigned u -> List.of();
            case Gone g -> List.of();
            case Signed s -> List.of();
            case Refused(var capacity, var reasons) -> reasons;
        };
    }
}
