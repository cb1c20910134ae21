package vn.hososo.acceptance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Files that are not what they say, or do what no file should, by what they are; one character a byte. */
final class HostileFiles {
    private static final int LIMIT = 50 * 1024 * 1024;
    private static final int BOMB = 300 * 1024 * 1024;

    private HostileFiles() {}

    static Map<String, String> all(Random random) {
        Map<String, String> files = new LinkedHashMap<>();
        broken(files, Desk.sample("tra-loi.pdf"), random);
        disguised(files, Draft.latin1(Desk.sample("tra-loi.pdf")));
        malicious(files);
        strangeStructures(files);
        images(files);
        tables(files);
        return files;
    }

    /** Of these one upload each is enough. */
    static Map<String, String> huge() {
        var file = "%PDF-1.7\n" + "A".repeat(LIMIT);
        return Map.of("just over the limit", file.substring(0, LIMIT + 1), "just the limit", file.substring(0, LIMIT));
    }

    private static void broken(Map<String, String> files, byte[] good, Random random) {
        files.put("0 bytes", "");
        files.put("1 byte", "%");
        files.put("only a beginning", "%PDF-1.7\n");
        files.put("only NULs", "\u0000".repeat(4_096));
        files.put("an end only", "%%EOF");
        for (int tenths = 1; tenths < 10; tenths += 2) {
            files.put("cut off after " + tenths + "0 %", Draft.latin1(Arrays.copyOf(good, good.length * tenths / 10)));
        }
        for (int i = 0; i < 24; i++) {
            byte[] spoilt = good.clone();
            for (int n = 0; n < 1 << (i / 3); n++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            files.put("spoilt bytes " + i, Draft.latin1(spoilt));
        }
        for (int i = 0; i < 6; i++) {
            byte[] noise = new byte[2_000];
            random.nextBytes(noise);
            files.put("noise " + i, (i % 2 == 0 ? "%PDF-1.4\n" : "") + Draft.latin1(noise) + "%%EOF");
        }
    }

    private static void disguised(Map<String, String> files, String good) {
        files.put("a program", "MZ" + "\u0000".repeat(500));
        files.put("a shell script", "#!/bin/sh\necho\n");
        files.put("an archive", zip(Map.of("a.txt", "a")));
        files.put("a document and an archive", good + zip(Map.of("a.txt", "a")));
        files.put("a page of HTML before it", "<html><script>alert(1)</script>" + good);
        files.put("a picture before it", "GIF89a" + good);
        files.put("a program before it", "MZ" + good);
        files.put("a document twice", good + good);
        files.put(
                "a word processor's file", zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<a/>")));
        files.put(
                "XML with an entity",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
        files.put("a picture in vectors", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
    }

    private static void malicious(Map<String, String> files) {
        files.put(
                "a script when opened",
                pdf(it -> it.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))));
        files.put("starts a program", pdf(it -> it.getDocumentCatalog().setOpenAction(new PDActionLaunch())));
        files.put("locked", pdf(it -> it.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()))));
        files.put(
                "locked without a password",
                pdf(it -> it.protect(new StandardProtectionPolicy("a", "", new AccessPermission()))));
        files.put("a bomb", stream(deflated(BOMB), "/FlateDecode"));
        files.put(
                "a bomb in a bomb", stream(deflated(Draft.latin1(deflatedBytes(BOMB))), "[/FlateDecode /FlateDecode]"));
        files.put("a filter nobody has", stream("abc", "/NixDecode"));
        files.put("fifty filters", stream("abc", "[" + "/FlateDecode ".repeat(50) + "]"));
    }

    private static void strangeStructures(Map<String, String> files) {
        files.put(
                "deep lists",
                raw("1 0 obj<</Type/Catalog/Pages " + "[".repeat(50_000) + "]".repeat(50_000) + ">>endobj"));
        files.put("deep dictionaries", raw("1 0 obj" + "<</A".repeat(50_000) + ">>".repeat(50_000) + "endobj"));
        files.put(
                "pages in a ring",
                raw("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj"));
        files.put("an object that is itself", raw("1 0 obj 1 0 R endobj"));
        files.put(
                "a billion pages",
                raw(
                        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 1000000000>>endobj"));
        files.put("negative lengths", raw("1 0 obj<</Length -5>>stream\nabc\nendstream endobj"));
        files.put("a table that leads nowhere", "%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF");
        files.put(
                "a table that leads to itself", "%PDF-1.7\nxref\n0 0\ntrailer<</Prev 9/Size 1>>\nstartxref\n9\n%%EOF");
        files.put(
                "a table of a billion", "%PDF-1.7\nxref\n0 999999999\ntrailer<</Size 999999999>>\nstartxref\n9\n%%EOF");
        files.put("a huge number", raw("1 0 obj<</Type/Catalog/A " + "9".repeat(100_000) + ">>endobj"));
        files.put("a huge page", pdf(it -> it.getPage(0).getCOSObject().setItem(COSName.MEDIA_BOX, box("1e30"))));
        files.put("a page of no size", pdf(it -> it.getPage(0).getCOSObject().setItem(COSName.MEDIA_BOX, box("0"))));
        files.put("no pages", pdf(it -> it.removePage(0)));
    }

    private static COSArray box(String size) {
        var numbers = new COSArray();
        for (int i = 0; i < 4; i++) {
            numbers.add(new org.apache.pdfbox.cos.COSFloat(i < 2 ? 0 : Float.parseFloat(size)));
        }
        return numbers;
    }

    private static void images(Map<String, String> files) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB), "png", out);
            var good = out.toByteArray();
            files.put("a small picture", Draft.latin1(good));
            files.put("half a picture", Draft.latin1(Arrays.copyOf(good, good.length / 2)));
            files.put("a picture and a script", Draft.latin1(good) + "<script>alert(1)</script>");
            files.put("a picture too wide", Draft.latin1(resized(good, 60_000, 60_000)));
            files.put("a picture of no width", Draft.latin1(resized(good, 0, 0)));
            files.put("a picture of a negative width", Draft.latin1(resized(good, -1, -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same picture that says it were of another size. */
    private static byte[] resized(byte[] png, int width, int height) {
        var changed = ByteBuffer.wrap(png.clone());
        changed.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(changed.array(), 12, 17);
        changed.putInt(29, (int) sum.getValue());
        return changed.array();
    }

    private static void tables(Map<String, String> files) {
        files.put("a table", "a,b,c\n1,2,3\n");
        files.put("a table with an open quote", "a,\"b\n1,2");
        files.put("a table with formulas", "=cmd|' /C calc'!A0,+1,-1,@a\n");
        files.put("a key file that is none", "0\u0082\u0010\u0000\u0002\u0001\u0003" + "\u0000".repeat(4_000));
    }

    private interface Malice {
        void done(PDDocument document) throws IOException;
    }

    private static String pdf(Malice malice) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            malice.done(document);
            document.save(out);
            return Draft.latin1(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String raw(String objects) {
        return "%PDF-1.7\n" + objects + "\ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF\n";
    }

    private static String stream(String content, String filter) {
        return raw("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length "
                + content.length() + "/Filter " + filter + ">>stream\n" + content + "\nendstream endobj");
    }

    private static String deflated(int zeros) {
        return Draft.latin1(deflatedBytes(zeros));
    }

    private static String deflated(String content) {
        try (var out = new ByteArrayOutputStream()) {
            try (var deflater = new DeflaterOutputStream(out)) {
                deflater.write(content.getBytes(StandardCharsets.ISO_8859_1));
            }
            return Draft.latin1(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflatedBytes(int zeros) {
        var out = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 20];
        try (var deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < zeros; i += block.length) {
                deflater.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Draft.latin1(out.toByteArray());
    }
}
