package vn.hososo.signing.structure;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/** Looks into {@code /Contents}: one CMS signature by one signer, and zeros up to its end. */
final class SignerCount {

    private SignerCount() {}

    static Set<Flaw> flaws(byte[] contents) {
        var flaws = EnumSet.noneOf(Flaw.class);
        try (var in = new ASN1InputStream(contents)) {
            var signers = new CMSSignedData(ContentInfo.getInstance(in.readObject()))
                    .getSignerInfos()
                    .size();
            if (signers > 1) {
                flaws.add(Flaw.SEVERAL_SIGNER_INFOS);
            } else if (signers == 0) {
                flaws.add(Flaw.SIGNATURE_DICTIONARY_UNUSABLE);
            }
            if (!isZero(in.readAllBytes())) {
                flaws.add(Flaw.CONTENTS_PADDING);
            }
        } catch (IOException | CMSException | RuntimeException notCms) {
            flaws.add(Flaw.SIGNATURE_DICTIONARY_UNUSABLE);
        }
        return flaws;
    }

    private static boolean isZero(byte[] padding) {
        for (var one : padding) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }
}
