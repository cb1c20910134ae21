package vn.hososo.signing.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import vn.hososo.signing.document.Pdf;

/**
 * Looks at the bytes themselves, where DSS's default policy lets known forgeries pass: what each signature covers, what lies
 * in the gap it leaves out, and what follows the last one.
 */
final class SignatureStructure {

    static final String DICTIONARY_UNUSABLE = "SIGNATURE_DICTIONARY_UNUSABLE";
    static final String BYTE_RANGE_GAP = "BYTE_RANGE_GAP";
    static final String BYTES_AFTER_SIGNATURE = "BYTES_AFTER_SIGNATURE";
    static final String SEVERAL_SIGNER_INFOS = "SEVERAL_SIGNER_INFOS";
    static final String SIGNATURE_IN_SEVERAL_FIELDS = "SIGNATURE_IN_SEVERAL_FIELDS";

    /** One signature dictionary as it lies in the file. */
    record Found(List<String> fields, String fingerprint, long end, Set<String> reasons) {}

    private record Range(long start, long firstLength, long second, long secondLength) {

        long gapStart() {
            return start + firstLength;
        }

        long end() {
            return second + secondLength;
        }
    }

    private final byte[] file;

    private SignatureStructure(byte[] file) {
        this.file = file;
    }

    static List<Found> of(Pdf pdf) throws UnreadablePdfException {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            return new SignatureStructure(pdf.bytes()).signatures(document);
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePdfException(e);
        }
    }

    private List<Found> signatures(PDDocument document) {
        var fields = signedFields(document);
        var dictionaries = new ArrayList<COSDictionary>();
        fields.forEach(field -> {
            if (dictionaries.stream().noneMatch(known -> same(known, value(field)))) {
                dictionaries.add(value(field));
            }
        });
        var found = new ArrayList<>(dictionaries.stream()
                .map(dictionary -> examine(
                        dictionary,
                        fields.stream()
                                .filter(field -> same(value(field), dictionary))
                                .map(PDSignatureField::getFullyQualifiedName)
                                .toList()))
                .toList());
        found.sort((left, right) -> Long.compare(left.end(), right.end()));
        if (!found.isEmpty() && !isRevision(found.getLast().end())) {
            found.getLast().reasons().add(BYTES_AFTER_SIGNATURE);
        }
        return found;
    }

    private static List<PDSignatureField> signedFields(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return List.of();
        }
        return StreamSupport.stream(form.getFieldTree().spliterator(), false)
                .filter(PDSignatureField.class::isInstance)
                .map(PDSignatureField.class::cast)
                .filter(field -> field.getCOSObject().getDictionaryObject(COSName.V) != null)
                .toList();
    }

    private static COSDictionary value(PDSignatureField field) {
        return field.getCOSObject().getDictionaryObject(COSName.V) instanceof COSDictionary dictionary
                ? dictionary
                : new COSDictionary();
    }

    /** The same object, or a copy of it: two fields may not show one signature. */
    private static boolean same(COSDictionary left, COSDictionary right) {
        if (left == right) {
            return true;
        }
        return left.getDictionaryObject(COSName.CONTENTS) instanceof COSString leftContents
                && right.getDictionaryObject(COSName.CONTENTS) instanceof COSString rightContents
                && Arrays.equals(leftContents.getBytes(), rightContents.getBytes());
    }

    private Found examine(COSDictionary dictionary, List<String> fields) {
        var reasons = new LinkedHashSet<String>();
        if (fields.size() > 1) {
            reasons.add(SIGNATURE_IN_SEVERAL_FIELDS);
        }
        var contents = dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString string
                ? string.getBytes()
                : new byte[0];
        var range = range(dictionary.getDictionaryObject(COSName.BYTERANGE));
        if (contents.length == 0 || range == null || dictionary.getCOSName(COSName.SUB_FILTER) == null) {
            reasons.add(DICTIONARY_UNUSABLE);
        } else {
            checkGap(range, contents, reasons);
            checkSigners(contents, reasons);
        }
        return new Found(fields, fingerprint(contents), range == null ? 0 : range.end(), reasons);
    }

    private static @org.jspecify.annotations.Nullable Range range(
            org.apache.pdfbox.cos.@org.jspecify.annotations.Nullable COSBase base) {
        if (!(base instanceof COSArray array) || array.size() != 4) {
            return null;
        }
        var numbers = new long[4];
        for (var index = 0; index < 4; index++) {
            if (!(array.getObject(index) instanceof COSNumber number) || number.longValue() < 0) {
                return null;
            }
            numbers[index] = number.longValue();
        }
        return new Range(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** The gap must be the hexadecimal string of /Contents, from its opening to its closing bracket, and nothing else. */
    private void checkGap(Range range, byte[] contents, Set<String> reasons) {
        var ordered = range.start() == 0 && range.gapStart() < range.second() && range.end() <= file.length;
        if (!ordered || !isHex(range.gapStart(), range.second(), contents)) {
            reasons.add(BYTE_RANGE_GAP);
        }
    }

    private boolean isHex(long from, long to, byte[] contents) {
        if (file[(int) from] != '<' || file[(int) to - 1] != '>' || to - from - 2 != contents.length * 2L) {
            return false;
        }
        try {
            var hex = new String(file, (int) from + 1, (int) (to - from - 2), StandardCharsets.ISO_8859_1);
            return Arrays.equals(HexFormat.of().parseHex(hex), contents);
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    private static void checkSigners(byte[] contents, Set<String> reasons) {
        try (var in = new ASN1InputStream(contents)) {
            var cms = new CMSSignedData(org.bouncycastle.asn1.cms.ContentInfo.getInstance(in.readObject()));
            if (cms.getSignerInfos().size() > 1) {
                reasons.add(SEVERAL_SIGNER_INFOS);
            } else if (cms.getSignerInfos().size() == 0) {
                reasons.add(DICTIONARY_UNUSABLE);
            }
        } catch (IOException | CMSException | RuntimeException notCms) {
            reasons.add(DICTIONARY_UNUSABLE);
        }
    }

    /**
     * What follows the last signature must be nothing, or a whole incremental update with a cross-reference of its own inside
     * it; what such an update may change is then judged by DSS against the signature's permissions.
     */
    private boolean isRevision(long end) {
        if (end <= 0 || end > file.length) {
            return false;
        }
        var rest = new String(file, (int) end, file.length - (int) end, StandardCharsets.ISO_8859_1);
        if (rest.isBlank()) {
            return true;
        }
        var startxref = rest.lastIndexOf("startxref");
        if (startxref < 0 || !rest.stripTrailing().endsWith("%%EOF")) {
            return false;
        }
        var offset = rest.substring(startxref + 9).replace("%%EOF", "").strip();
        return offset.matches("[0-9]{1,10}") && Long.parseLong(offset) >= end && Long.parseLong(offset) < file.length;
    }

    private static String fingerprint(byte[] contents) {
        return new Pdf(contents).sha256();
    }
}
