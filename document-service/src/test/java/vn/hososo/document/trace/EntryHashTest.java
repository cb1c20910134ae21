package vn.hososo.document.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryHashTest {
    private static final UUID ID = UUID.fromString("01939f31-0b7e-7d12-a4f6-9c8b7a6d5e31");
    private static final UUID UNIT = UUID.fromString("01937c10-2f3a-7b51-9c0e-5a1d3e8f0b11");
    private static final Instant AT = Instant.parse("2021-03-05T07:22:33.123456Z");

    private static TraceEntry entry(
            UUID id,
            @Nullable UUID thing,
            String act,
            String details,
            String actor,
            @Nullable String address,
            Instant at) {
        return new TraceEntry(
                id, UNIT, "INCOMING", thing, act, details, actor, "Nguyễn Văn A", UNIT, null, address, null, at);
    }

    @Test
    void theFormIsTheOneThatIsWrittenDown() {
        // Given
        TraceEntry entry = new TraceEntry(ID, UNIT, null, null, "Đ", "{}", "a", "", null, null, null, null, AT);

        // When
        String form = HexFormat.of().formatHex(EntryHash.canonical(entry));

        // Then
        String none = "ffffffff";
        assertThat(form)
                .isEqualTo("01" + "00000010" + "01939f310b7e7d12a4f69c8b7a6d5e31" + "00000010"
                        + "01937c102f3a7b519c0e5a1d3e8f0b11" + none + none + "00000002" + "c490" + "00000002" + "7b7d"
                        + "00000001" + "61" + "00000000" + none + none + none + none + "00000008"
                        + HexFormat.of().toHexDigits(AT.getEpochSecond() * 1_000_000 + 123_456));
    }

    @Test
    void everyColumnCounts() {
        // Given
        List<TraceEntry> entries = List.of(
                entry(ID, ID, "A", "{}", "b", null, AT),
                entry(UNIT, ID, "A", "{}", "b", null, AT),
                entry(ID, null, "A", "{}", "b", null, AT),
                entry(ID, ID, "A{", "}", "b", null, AT),
                entry(ID, ID, "", "A{}", "b", null, AT),
                entry(ID, ID, "A", "{}", "b", "", AT),
                entry(ID, ID, "A", "{}b", "", null, AT),
                entry(ID, ID, "A", "{}", "b", null, AT.plusNanos(1_000)));

        // When
        Set<String> hashes = new HashSet<>();
        entries.forEach(entry -> hashes.add(EntryHash.after(EntryHash.NOTHING, entry)));

        // Then
        assertThat(hashes).hasSameSizeAs(entries);
    }

    @Test
    void whatWentBeforeCounts() {
        // Given
        TraceEntry entry = entry(ID, ID, "A", "{}", "b", null, AT);

        // When
        String first = EntryHash.after(EntryHash.NOTHING, entry);

        // Then
        assertThat(EntryHash.after(first, entry)).isNotEqualTo(first);
        assertThat(EntryHash.after(EntryHash.NOTHING, entry)).isEqualTo(first).hasSize(64);
    }
}
