package vn.hososo.signing.verification;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import vn.hososo.signing.document.Pdf;

/** Makes forgeries of signed files as the literature describes them. */
final class Forger {

    interface Change {
        void on(PDDocument document) throws Exception;
    }

    private Forger() {}

    /** An incremental update by somebody who has no key. */
    static Pdf updated(Pdf signed, Change change) throws Exception {
        try (var document = Loader.loadPDF(signed.bytes())) {
            change.on(document);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return new Pdf(out.toByteArray());
        }
    }

    static Pdf appended(Pdf signed, String text) {
        var more = text.getBytes(StandardCharsets.ISO_8859_1);
        var bytes = Arrays.copyOf(signed.bytes(), signed.length() + more.length);
        System.arraycopy(more, 0, bytes, signed.length(), more.length);
        return new Pdf(bytes);
    }

    static String text(Pdf pdf) {
        return new String(pdf.bytes(), StandardCharsets.ISO_8859_1);
    }

    static Pdf pdf(String text) {
        return new Pdf(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The four numbers of the last byte range. */
    static int[] range(Pdf signed) {
        var matcher = Pattern.compile("/ByteRange\\s*\\[\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*\\]")
                .matcher(text(signed));
        var numbers = new int[4];
        while (matcher.find()) {
            for (var index = 0; index < 4; index++) {
                numbers[index] = Integer.parseInt(matcher.group(index + 1));
            }
        }
        return numbers;
    }

    /** Another CMS in the last signature's place, which no hash covers. */
    static Pdf resigned(Pdf signed, UnaryOperator<CMSSignedData> change) throws Exception {
        var range = range(signed);
        var from = range[1] + 1;
        var to = range[2] - 1;
        var contents = HexFormat.of().parseHex(text(signed).substring(from, to));
        CMSSignedData cms;
        try (var in = new ASN1InputStream(contents)) {
            cms = new CMSSignedData(ContentInfo.getInstance(in.readObject()));
        }
        var forged = Arrays.copyOf(change.apply(cms).toASN1Structure().getEncoded("DER"), contents.length);
        var hex = HexFormat.of().formatHex(forged);
        return pdf(text(signed).substring(0, from) + hex + text(signed).substring(to));
    }

    static CMSSignedData twoSigners(CMSSignedData cms) {
        var signer = signer(cms);
        return CMSSignedData.replaceSigners(cms, new SignerInformationStore(List.of(signer, signer)));
    }

    /** The unsigned attributes, the time stamp among them, of another signature. */
    static CMSSignedData stampedLike(CMSSignedData cms, Pdf other) {
        var foreign = signer(cms(other)).getUnsignedAttributes();
        var signer = SignerInformation.replaceUnsignedAttributes(signer(cms), foreign);
        return CMSSignedData.replaceSigners(cms, new SignerInformationStore(signer));
    }

    /** One bit of the signature's value, which the time stamp is then made on. */
    static CMSSignedData valueChanged(CMSSignedData cms, TSPSource timestamps) {
        var signer = signer(cms);
        var value = signer.getSignature();
        value[value.length - 1] ^= 1;
        var stamp =
                timestamps.getTimeStampResponse(DigestAlgorithm.SHA256, DSSUtils.digest(DigestAlgorithm.SHA256, value));
        var stamped = new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(ContentInfo.getInstance(stamp.getBytes())));
        var known = signer.toASN1Structure();
        var forged = new SignerInfo(
                known.getSID(),
                known.getDigestAlgorithm(),
                known.getAuthenticatedAttributes(),
                known.getDigestEncryptionAlgorithm(),
                new DEROctetString(value),
                new DERSet(stamped));
        return with(cms, forged);
    }

    private static CMSSignedData with(CMSSignedData cms, SignerInfo signer) {
        var signed = SignedData.getInstance(cms.toASN1Structure().getContent());
        var forged = new SignedData(
                signed.getDigestAlgorithms(),
                signed.getEncapContentInfo(),
                signed.getCertificates(),
                signed.getCRLs(),
                new DERSet(signer));
        try {
            return new CMSSignedData(new ContentInfo(CMSObjectIdentifiers.signedData, forged));
        } catch (CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CMSSignedData cms(Pdf signed) {
        var range = range(signed);
        try (var in =
                new ASN1InputStream(HexFormat.of().parseHex(text(signed).substring(range[1] + 1, range[2] - 1)))) {
            return new CMSSignedData(ContentInfo.getInstance(in.readObject()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignerInformation signer(CMSSignedData cms) {
        return cms.getSignerInfos().getSigners().iterator().next();
    }

    /**
     * Signature wrapping: the second signed part is moved to the end, and what it leaves free holds another signature
     * dictionary that says where it is now, and a cross-reference that leads there. Every signed byte is still signed.
     */
    static Pdf wrapped(Pdf signed) throws IOException {
        var text = text(signed);
        var range = range(signed);
        var tail = text.substring(range[2]);
        var xref = Integer.parseInt(tail.replaceAll("(?s).*startxref\\s+(\\d+)\\s+%%EOF\\s*", "$1"));
        var entries = entries(text.substring(xref, text.indexOf("trailer", xref)));
        var trailer = text.substring(text.indexOf("trailer", xref), text.indexOf("startxref", xref));
        var object = text.lastIndexOf(" obj", range[1]);
        var header = text.substring(text.lastIndexOf('\n', object) + 1, object + 4);
        var number = Integer.parseInt(header.substring(0, header.indexOf(' ')));
        var room = " ".repeat(xref - range[2]);
        var dictionaryAt = xref + 4096;
        var moved = dictionaryAt + signed.length();
        entries.replaceAll((key, offset) -> offset > range[2] ? offset + moved - range[2] : offset);
        entries.put(number, dictionaryAt);
        var table = new StringBuilder("xref\n");
        entries.forEach((key, offset) -> table.append(String.format("%d 1\n%010d 00000 n\r\n", key, offset)));
        table.append(trailer).append("startxref\n").append(xref).append("\n%%EOF\n");
        var dictionary = text.substring(text.lastIndexOf('\n', object) + 1, range[1])
                .replaceAll(
                        "/ByteRange\\s*\\[[^\\]]*\\]",
                        "/ByteRange [0 " + range[1] + " " + moved + " " + range[3] + "]");
        var rest = text.substring(range[2], text.indexOf("endobj", range[2]) + 6);
        var wrapped =
                new StringBuilder(text.substring(0, range[2])).append(room).append(table);
        wrapped.append(" ".repeat(dictionaryAt - wrapped.length()));
        wrapped.append(dictionary)
                .append(text, range[1], range[2])
                .append(rest.replaceAll(
                        "/ByteRange\\s*\\[[^\\]]*\\]",
                        "/ByteRange [0 " + range[1] + " " + moved + " " + range[3] + "]"));
        wrapped.append(" ".repeat(moved - wrapped.length())).append(tail);
        return pdf(wrapped.toString());
    }

    private static TreeMap<Integer, Integer> entries(String table) {
        var entries = new TreeMap<Integer, Integer>();
        var lines = table.strip().split("\\s*[\r\n]+\\s*");
        for (var line = 1; line < lines.length; ) {
            var section = lines[line++].split(" ");
            for (var index = 0; index < Integer.parseInt(section[1]); index++) {
                var entry = lines[line++].split(" ");
                if (entry[2].equals("n")) {
                    entries.put(Integer.parseInt(section[0]) + index, Integer.parseInt(entry[0]));
                }
            }
        }
        return entries;
    }
}
