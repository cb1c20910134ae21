package vn.hososo.signing.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.structure.FormFields.SignedField;

/**
 * Looks at the bytes themselves, where the usual tools let known forgeries pass: what each signature covers, what lies in the
 * gap it leaves out, what follows it, and what the revisions after it changed.
 */
public final class SignedFile {

    private record Range(long start, long firstLength, long second, long secondLength) {

        long gapStart() {
            return start + firstLength;
        }

        long end() {
            return second + secondLength;
        }
    }

    private final byte[] file;
    private final Budget budget;
    private final Set<Flaw> damage = EnumSet.noneOf(Flaw.class);

    private SignedFile(byte[] file, Limits limits) {
        this.file = file;
        budget = new Budget(limits);
    }

    /**
     * The signatures and document time stamps in the order in which they were made.
     *
     * @throws IOException what is no PDF, is locked, or cannot be read
     * @throws TooComplexException what makes more work than the limits allow
     */
    public static List<FoundSignature> signatures(Pdf pdf, Limits limits) throws IOException {
        var reader = new SignedFile(pdf.bytes(), limits);
        try (var document = reader.open()) {
            Reachable.read(document, reader.budget);
            return reader.signatures(document);
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            // One object nested without end, or one array of the size that the file asked for; the heap is as before.
            throw new TooComplexException(tooMuch.getClass().getSimpleName());
        } catch (TooComplexException tooMuch) {
            throw tooMuch;
        } catch (RuntimeException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private PDDocument open() throws IOException {
        try {
            return BoundedParser.strictly(file, file.length, budget);
        } catch (IOException damaged) {
            damage.add(Flaw.XREF_DAMAGED);
            return BoundedParser.leniently(file, budget);
        }
    }

    private List<FoundSignature> signatures(PDDocument document) {
        var fields = FormFields.signed(document);
        var distinct = new ArrayList<SignedField>();
        for (var field : fields) {
            if (distinct.stream().noneMatch(known -> same(known, field))) {
                distinct.add(field);
                budget.signatures(distinct.size());
            }
        }
        var found = new ArrayList<FoundSignature>();
        var alone = distinct.size() == 1 && !RevisionComparison.holdsValidationData(document);
        for (var field : distinct) {
            var shownIn = fields.stream().filter(other -> same(other, field)).map(SignedField::name);
            found.add(examine(document, field, shownIn.toList(), alone));
        }
        found.sort(Comparator.comparingLong(FoundSignature::end));
        var removed = removed(found.isEmpty() ? 0 : found.getLast().end());
        found.addAll(removed);
        if (!found.isEmpty() && !isRevision(found.getLast().end())) {
            damage.add(Flaw.BYTES_AFTER_SIGNATURE);
        }
        return damage.isEmpty()
                ? found
                : found.stream().map(signature -> signature.with(damage)).toList();
    }

    /** Signatures beyond the last one shown: their bytes are there, and the file says no more of them. */
    private List<FoundSignature> removed(long after) {
        return RawSignatures.beyond(file, after, budget).stream()
                .map(raw -> new FoundSignature(
                        List.of(),
                        raw.fingerprint(),
                        0,
                        0,
                        raw.end(),
                        false,
                        false,
                        false,
                        Set.of(),
                        Set.of(Flaw.SIGNATURE_REMOVED),
                        Set.of()))
                .toList();
    }

    /** The same object, or a copy of it: two fields may not show one signature. */
    private static boolean same(SignedField left, SignedField right) {
        if (left == right || left.signature() == right.signature()) {
            return true;
        }
        var contents = Cos.contents(left.signature());
        return contents.length > 0 && Arrays.equals(contents, Cos.contents(right.signature()));
    }

    private FoundSignature examine(PDDocument now, SignedField field, List<String> fields, boolean alone) {
        var signature = field.signature();
        var findings = new Findings();
        var contents = Cos.contents(signature);
        var range = range(Cos.value(signature.getItem(COSName.BYTERANGE)));
        var end = range == null ? 0 : range.end();
        if (fields.size() > 1) {
            findings.flaw(Flaw.SIGNATURE_IN_SEVERAL_FIELDS);
        }
        if (contents.length == 0
                || range == null
                || Cos.name(signature, COSName.SUB_FILTER).isEmpty()) {
            findings.flaw(Flaw.SIGNATURE_DICTIONARY_UNUSABLE);
        } else {
            checkGap(range, contents, findings);
            findings.flaws().addAll(SignerCount.flaws(contents));
        }
        var whole = end > 0 && end <= file.length && isBlank((int) end);
        if (findings.flaws().isEmpty()) {
            findings = compared(now, field, contents, end, whole);
        }
        return new FoundSignature(
                fields,
                new Pdf(contents).sha256(),
                range == null ? 0 : range.gapStart(),
                range == null ? 0 : range.second(),
                end,
                SignatureKind.isTimestamp(signature),
                whole,
                whole && alone,
                findings.changes(),
                findings.flaws(),
                findings.shown());
    }

    /** Nothing needs to be compared where nothing follows. */
    private Findings compared(PDDocument now, SignedField field, byte[] contents, long end, boolean whole) {
        if (whole) {
            var findings = new Findings();
            if (!endsLikeAFile((int) end)) {
                findings.flaw(Flaw.BYTE_RANGE_NOT_A_REVISION);
            }
            return findings;
        }
        try (var signed = BoundedParser.strictly(file, end, budget)) {
            return compared(signed, now, field, contents, end);
        } catch (IOException noFile) {
            var findings = new Findings();
            findings.flaw(Flaw.BYTE_RANGE_NOT_A_REVISION);
            return findings;
        }
    }

    private Findings compared(PDDocument signed, PDDocument now, SignedField field, byte[] contents, long end) {
        Reachable.read(signed, budget);
        var findings = RevisionComparison.of(signed, now, budget);
        if (!endsLikeAFile((int) end)) {
            findings.flaw(Flaw.BYTE_RANGE_NOT_A_REVISION);
        }
        var there = FormFields.signed(signed).stream()
                .anyMatch(known ->
                        known.name().equals(field.name()) && Arrays.equals(Cos.contents(known.signature()), contents));
        if (!there) {
            findings.flaw(Flaw.SIGNATURE_NOT_IN_ITS_REVISION);
        }
        return findings;
    }

    private static @Nullable Range range(@Nullable COSBase base) {
        if (!(base instanceof COSArray array) || array.size() != 4) {
            return null;
        }
        var numbers = new long[4];
        for (var index = 0; index < 4; index++) {
            if (!(Cos.value(array.get(index)) instanceof COSNumber number) || number.longValue() < 0) {
                return null;
            }
            numbers[index] = number.longValue();
        }
        return new Range(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** The gap must be the hexadecimal string of /Contents, from its opening to its closing bracket, and nothing else. */
    private void checkGap(Range range, byte[] contents, Findings findings) {
        var from = range.gapStart();
        if (range.start() != 0 || from < 0 || from >= file.length || file[(int) from] != '<') {
            findings.flaw(Flaw.BYTE_RANGE_GAP);
            return;
        }
        var closing = from + 1 + contents.length * 2L;
        if (range.second() != closing + 1 || range.end() > file.length || range.end() < range.second()) {
            findings.flaw(Flaw.BYTE_RANGE_MOVED);
        } else if (file[(int) closing] != '>' || !isHex((int) from + 1, contents)) {
            findings.flaw(Flaw.BYTE_RANGE_GAP);
        }
    }

    private boolean isHex(int from, byte[] contents) {
        for (var index = 0; index < contents.length; index++) {
            var high = Character.digit(file[from + 2 * index], 16);
            var low = Character.digit(file[from + 2 * index + 1], 16);
            if (high < 0 || low < 0 || (byte) (high << 4 | low) != contents[index]) {
                return false;
            }
        }
        return true;
    }

    private boolean isBlank(int from) {
        for (var index = from; index < file.length; index++) {
            if (!Character.isWhitespace(file[index])) {
                return false;
            }
        }
        return true;
    }

    private boolean endsLikeAFile(int end) {
        var tail = new String(file, Math.max(0, end - 64), Math.min(64, end), StandardCharsets.ISO_8859_1);
        return tail.stripTrailing().endsWith("%%EOF");
    }

    /**
     * What follows the last signature must be nothing, or whole incremental updates with a cross-reference of their own inside
     * them; what they change is judged by {@link RevisionComparison}.
     */
    private boolean isRevision(long end) {
        if (end <= 0 || end > file.length) {
            return false;
        }
        if (isBlank((int) end)) {
            return true;
        }
        var tail = new String(
                file,
                (int) Math.max(end, file.length - 1024L),
                (int) Math.min(file.length - end, 1024),
                StandardCharsets.ISO_8859_1);
        var startxref = tail.lastIndexOf("startxref");
        if (startxref < 0 || !tail.stripTrailing().endsWith("%%EOF")) {
            return false;
        }
        var offset = tail.substring(startxref + 9).replace("%%EOF", "").strip();
        return offset.matches("[0-9]{1,10}") && Long.parseLong(offset) >= end && Long.parseLong(offset) < file.length;
    }
}
