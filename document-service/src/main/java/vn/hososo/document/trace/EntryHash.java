package vn.hososo.document.trace;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The link of the chain: SHA-256 over the previous hash and the entry's canonical form.
 *
 * <p>Form 1 writes the number of the form as one byte and then every column in the order of {@link TraceEntry}, each as
 * its length (four bytes, big-endian; -1 for none) and its bytes: text in UTF-8, a UUID as its 16 bytes, the time as
 * microseconds since 1970 in eight. No two entries have the same form, whatever stands in them.
 */
public final class EntryHash {
    /** The form in which new links are made. */
    public static final short FORM = 1;

    /** What the first entry of a unit follows. */
    public static final String NOTHING = "0".repeat(64);

    private static final int NO_VALUE = -1;

    private EntryHash() {}

    /** The hash, hexadecimal, of an entry that follows another. */
    public static String after(String previous, TraceEntry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previous));
            return HexFormat.of().formatHex(digest.digest(canonical(entry)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] canonical(TraceEntry entry) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            write(out, entry.id());
            write(out, entry.unitId());
            write(out, entry.thingKind());
            write(out, entry.thingId());
            write(out, entry.act());
            write(out, entry.details());
            write(out, entry.actor());
            write(out, entry.actorName());
            write(out, entry.actorUnitId());
            write(out, entry.onBehalfOf());
            write(out, entry.address());
            write(out, entry.traceId());
            write(out, entry.at());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NO_VALUE);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(DataOutputStream out, @Nullable UUID id) throws IOException {
        if (id == null) {
            out.writeInt(NO_VALUE);
            return;
        }
        out.writeInt(2 * Long.BYTES);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, Instant at) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000));
    }
}
