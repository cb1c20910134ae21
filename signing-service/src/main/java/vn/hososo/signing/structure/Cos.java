package vn.hososo.signing.structure;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Reads objects of a file that may be of any other type than they should. */
final class Cos {

    private Cos() {}

    /** The object itself behind a reference; nothing for null and for a reference that leads nowhere. */
    static @Nullable COSBase value(@Nullable COSBase base) {
        var value = base;
        // A reference to a reference is no valid file; one step more than that is refused as nothing.
        for (var step = 0; step < 3 && value instanceof COSObject reference; step++) {
            value = reference.getObject();
        }
        return value instanceof COSObject || value instanceof COSNull ? null : value;
    }

    static @Nullable COSDictionary dictionary(@Nullable COSDictionary from, COSName key) {
        return from != null && value(from.getItem(key)) instanceof COSDictionary dictionary ? dictionary : null;
    }

    static @Nullable COSArray array(@Nullable COSDictionary from, COSName key) {
        return from != null && value(from.getItem(key)) instanceof COSArray array ? array : null;
    }

    static List<COSDictionary> dictionaries(@Nullable COSArray array) {
        var found = new ArrayList<COSDictionary>();
        for (var index = 0; array != null && index < array.size(); index++) {
            if (value(array.get(index)) instanceof COSDictionary dictionary) {
                found.add(dictionary);
            }
        }
        return found;
    }

    static String text(@Nullable COSDictionary from, COSName key) {
        return from != null && value(from.getItem(key)) instanceof COSString string ? string.getString() : "";
    }

    static String name(@Nullable COSDictionary from, COSName key) {
        return from != null && value(from.getItem(key)) instanceof COSName name ? name.getName() : "";
    }

    static int number(@Nullable COSDictionary from, COSName key, int otherwise) {
        return from != null && value(from.getItem(key)) instanceof COSNumber number ? number.intValue() : otherwise;
    }

    static byte[] contents(@Nullable COSDictionary signature) {
        return signature != null && value(signature.getItem(COSName.CONTENTS)) instanceof COSString string
                ? string.getBytes()
                : new byte[0];
    }

    /** The area of a widget's rectangle in square points. */
    static double area(COSDictionary widget) {
        var rectangle = array(widget, COSName.RECT);
        if (rectangle == null || rectangle.size() != 4) {
            return 0;
        }
        var sides = new double[4];
        for (var index = 0; index < 4; index++) {
            sides[index] = value(rectangle.get(index)) instanceof COSNumber number ? number.floatValue() : 0;
        }
        return Math.abs((sides[2] - sides[0]) * (sides[3] - sides[1]));
    }
}
