package vn.hososo.signing.structure;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Programs that sign with a picture may declare the standard colours (sRGB) where a file declared none. Any other profile
 * could make what is on the pages look otherwise.
 */
final class StandardColours {

    private static final int LONGEST = 16 * 1024;
    private static final Set<String> KEYS = Set.of(
            "Type", "S", "OutputCondition", "OutputConditionIdentifier", "RegistryName", "Info", "DestOutputProfile");

    private StandardColours() {}

    static boolean declaredBy(@Nullable COSBase outputIntents) {
        if (!(outputIntents instanceof COSArray array) || array.size() != 1) {
            return false;
        }
        return Cos.value(array.get(0)) instanceof COSDictionary intent
                && intent.keySet().stream().allMatch(key -> KEYS.contains(key.getName()))
                && Cos.value(intent.getItem(COSName.DEST_OUTPUT_PROFILE)) instanceof COSStream profile
                && isStandard(profile);
    }

    private static boolean isStandard(COSStream profile) {
        if (profile.getLength() > LONGEST) {
            return false;
        }
        try (var in = profile.createInputStream()) {
            return Arrays.equals(
                    in.readAllBytes(),
                    ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
