package vn.hososo.metrics.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an item contributes to an indicator for those who look from {@code knownFrom} on and before {@code knownTo}. */
record Contribution(
        ItemId item,
        Indicator indicator,
        Instant knownFrom,
        @Nullable Instant knownTo,
        Evidence evidence) {

    Key key() {
        return new Key(item, indicator, knownFrom);
    }

    /** Identity of the row in the table. */
    record Key(ItemId item, Indicator indicator, Instant knownFrom) {}
}
