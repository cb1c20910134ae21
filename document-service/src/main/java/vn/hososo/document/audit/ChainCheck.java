package vn.hososo.document.audit;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.EntryHash;
import vn.hososo.document.trace.Head;

/** Goes along one unit's chain until the first thing that is wrong. */
final class ChainCheck {
    private final UUID unitId;
    private final Links links;
    private final NavigableMap<Long, Head> heads;

    private long sequence;
    private String hash = EntryHash.NOTHING;

    /** @param heads the unit's signed heads by sequence */
    ChainCheck(UUID unitId, Links links, NavigableMap<Long, Head> heads) {
        this.unitId = unitId;
        this.links = links;
        this.heads = heads;
    }

    /** The first thing that is wrong; empty when the chain is whole and reaches every signed head. */
    Optional<Finding> first() {
        try (var all = links.open()) {
            var each = all.iterator();
            while (each.hasNext()) {
                Finding finding = check(each.next());
                if (finding != null) {
                    return Optional.of(finding);
                }
            }
        }
        return heads.isEmpty() || heads.lastKey() <= sequence ? Optional.empty() : Optional.of(cutOff());
    }

    /** How many links were found whole. */
    long checked() {
        return sequence;
    }

    private @Nullable Finding check(Link link) {
        long expected = sequence + 1;
        if (link.sequence() != expected) {
            return finding(
                    Finding.Kind.DELETED, expected, null, "the link is gone, the next one is " + link.sequence());
        }
        if (!link.follows(hash)) {
            return misplaced(link).orElseGet(() -> damaged(link));
        }
        Head head = heads.get(expected);
        if (head != null && !head.hash().equals(link.hash())) {
            return finding(Finding.Kind.REWRITTEN, expected, link.entryId(), sinceLastHead(expected));
        }
        sequence = expected;
        hash = link.hash();
        return null;
    }

    private Finding damaged(Link link) {
        return link.entry() == null
                ? finding(Finding.Kind.DELETED, link.sequence(), link.entryId(), "the entry is gone")
                : finding(Finding.Kind.ALTERED, link.sequence(), link.entryId(), "the entry is not what was chained");
    }

    /** Whether some other entry of the chain belongs where this one stands. */
    private Optional<Finding> misplaced(Link found) {
        try (var all = links.open()) {
            return all.filter(other -> other.sequence() > found.sequence())
                    .filter(other -> {
                        String fitting = other.hashAfter(hash);
                        return fitting != null && (fitting.equals(other.hash()) || fitting.equals(found.hash()));
                    })
                    .findFirst()
                    .map(other -> finding(
                            Finding.Kind.REORDERED,
                            found.sequence(),
                            found.entryId(),
                            "here belongs entry " + other.entryId() + ", which stands at " + other.sequence()));
        }
    }

    private Finding cutOff() {
        Head last = heads.lastEntry().getValue();
        return finding(
                Finding.Kind.CUT_OFF,
                sequence + 1,
                null,
                "the chain ends at " + sequence + ", but " + last.sequence() + " was signed at " + last.sealedAt()
                        + ": " + (last.sequence() - sequence) + " entries were cut off");
    }

    private String sinceLastHead(long at) {
        var before = heads.lowerKey(at);
        return "the chain is not the one signed at " + heads.get(at).sealedAt() + ": entries "
                + (before == null ? 1 : before + 1) + " to " + at + " were replaced";
    }

    private Finding finding(Finding.Kind kind, long at, @Nullable UUID entryId, String detail) {
        return new Finding(kind, unitId, at, entryId, detail);
    }
}
