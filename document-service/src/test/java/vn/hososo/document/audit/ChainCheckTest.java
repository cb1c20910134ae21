package vn.hososo.document.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.document.audit.Finding.Kind;
import vn.hososo.document.trace.EntryHash;
import vn.hososo.document.trace.Head;
import vn.hososo.document.trace.TraceEntry;

class ChainCheckTest {
    private static final UUID UNIT = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2021-03-05T07:22:33Z");

    private final List<Link> chain = new ArrayList<>();
    private final NavigableMap<Long, Head> heads = new TreeMap<>();

    private static TraceEntry entry(UUID id, String act) {
        return new TraceEntry(id, UNIT, "UNIT", UNIT, act, "{}", "a", "A", UNIT, null, "10.0.0.1", null, AT);
    }

    private void grow(int count) {
        for (int i = 0; i < count; i++) {
            String previous =
                    chain.isEmpty() ? EntryHash.NOTHING : chain.getLast().hash();
            TraceEntry entry = entry(UUID.randomUUID(), "ACT_" + chain.size());
            chain.add(new Link(chain.size() + 1, entry.id(), EntryHash.after(previous, entry), entry));
        }
    }

    private void sign() {
        Link last = chain.getLast();
        heads.put(last.sequence(), new Head(UNIT, last.sequence(), last.hash(), AT));
    }

    private Finding first() {
        return new ChainCheck(UNIT, chain::stream, heads).first().orElseThrow();
    }

    @Test
    void aWholeChainIsWhole() {
        // Given
        grow(7);
        sign();
        grow(5);

        // When
        var check = new ChainCheck(UNIT, chain::stream, heads);

        // Then
        assertThat(check.first()).isEmpty();
        assertThat(check.checked()).isEqualTo(12);
        assertThat(new ChainCheck(UNIT, List.<Link>of()::stream, new TreeMap<>()).first())
                .isEmpty();
    }

    @Test
    void anAlteredEntryIsNamed() {
        // Given
        grow(9);
        Link fifth = chain.get(4);
        chain.set(4, new Link(5, fifth.entryId(), fifth.hash(), entry(fifth.entryId(), "SOMETHING_ELSE")));

        // Then
        assertThat(first())
                .extracting(Finding::kind, Finding::sequence, Finding::entryId)
                .containsExactly(Kind.ALTERED, 5L, fifth.entryId());
    }

    @Test
    void aDeletedEntryIsNamedWithAndWithoutItsLink() {
        // Given
        grow(9);
        Link fifth = chain.get(4);

        // When
        chain.set(4, new Link(5, fifth.entryId(), fifth.hash(), null));
        Finding entryGone = first();
        chain.remove(4);
        Finding bothGone = first();

        // Then
        assertThat(entryGone)
                .extracting(Finding::kind, Finding::sequence, Finding::entryId)
                .containsExactly(Kind.DELETED, 5L, fifth.entryId());
        assertThat(bothGone).extracting(Finding::kind, Finding::sequence).containsExactly(Kind.DELETED, 5L);
    }

    @Test
    void swappedEntriesAreNamedWhicheverWayTheyWereSwapped() {
        // Given
        grow(9);
        Link third = chain.get(2);
        Link seventh = chain.get(6);

        // When
        chain.set(2, new Link(3, seventh.entryId(), third.hash(), seventh.entry()));
        chain.set(6, new Link(7, third.entryId(), seventh.hash(), third.entry()));
        Finding entries = first();
        chain.set(2, new Link(3, seventh.entryId(), seventh.hash(), seventh.entry()));
        chain.set(6, new Link(7, third.entryId(), third.hash(), third.entry()));
        Finding wholeLinks = first();

        // Then
        assertThat(List.of(entries, wholeLinks)).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.REORDERED);
            assertThat(finding.sequence()).isEqualTo(3);
            assertThat(finding.entryId()).isEqualTo(seventh.entryId());
            assertThat(finding.detail()).contains(third.entryId().toString());
        });
    }

    @Test
    void whatIsCutOffIsMissedByTheSignedHead() {
        // Given
        grow(30);
        sign();
        chain.subList(20, 30).clear();

        // Then
        assertThat(first()).extracting(Finding::kind, Finding::sequence).containsExactly(Kind.CUT_OFF, 21L);
        assertThat(first().detail()).contains("10 entries");
    }

    @Test
    void aChainThatWasMadeAnewIsNotTheSignedOne() {
        // Given
        grow(5);
        sign();
        grow(5);
        sign();
        chain.subList(7, 10).clear();
        grow(6);

        // Then
        assertThat(first()).extracting(Finding::kind, Finding::sequence).containsExactly(Kind.REWRITTEN, 10L);
        assertThat(first().detail()).contains("entries 6 to 10");
    }

    @Test
    void anyRandomDamageIsFoundNoLaterThanItBegins() {
        Random random = new Random(20210305);
        for (int round = 0; round < 200; round++) {
            // Given
            chain.clear();
            heads.clear();
            grow(20);
            sign();
            int at = random.nextInt(20);
            Link link = chain.get(at);

            // When
            switch (random.nextInt(4)) {
                case 0 ->
                    chain.set(at, new Link(at + 1, link.entryId(), link.hash(), entry(link.entryId(), "X" + round)));
                case 1 -> chain.remove(at);
                case 2 -> chain.set(at, new Link(at + 1, link.entryId(), "0".repeat(63) + "1", link.entry()));
                default -> chain.subList(at, 20).clear();
            }

            // Then
            assertThat(first().sequence()).as("round %d", round).isEqualTo(at + 1);
        }
    }
}
