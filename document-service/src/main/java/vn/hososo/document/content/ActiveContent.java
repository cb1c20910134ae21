package vn.hososo.document.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what acts when a document is opened: scripts, launch actions, programs among its attachments. Every object
 * of the file is looked at wherever it hangs (names, actions, annotations, form fields), so that no place is forgotten.
 */
final class ActiveContent {
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "com", "scr", "pif", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "ws", "wsf", "wsh",
            "hta", "msi", "msp", "msc", "dll", "cpl", "sys", "lnk", "reg", "inf", "jar", "class", "sh", "bash", "elf",
            "so", "app", "command", "dmg", "apk", "ipa", "deb", "rpm", "py", "rb", "pl", "php", "swf", "iso", "img",
            "vhd", "scf", "url", "xll", "docm", "xlsm", "pptm", "dotm", "xltm");
    private static final List<String> MAGIC = List.of(
            "MZ",
            "\u007fELF",
            "#!",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00cf\u00fa\u00ed\u00fe",
            "\u00ce\u00fa\u00ed\u00fe",
            "\u00fe\u00ed\u00fa\u00ce",
            "\u00fe\u00ed\u00fa\u00cf",
            "L\u0000\u0000\u0000\u0001\u0014\u0002\u0000",
            "dex\n",
            "FWS",
            "CWS",
            "ZWS");
    private static final List<COSName> NAMES =
            List.of(COSName.F, COSName.UF, COSName.DOS, COSName.UNIX, COSName.getPDFName("Mac"));
    private static final COSName XFA = COSName.getPDFName("XFA");

    private final COSDocument document;
    private final PdfConfig limits;
    private final Deadline deadline;

    ActiveContent(COSDocument document, PdfConfig limits, Deadline deadline) {
        this.document = document;
        this.limits = limits;
        this.deadline = deadline;
    }

    void refuse() throws IOException {
        if (document.getXrefTable().size() > limits.maxObjects()) {
            throw ContentProblem.bomb();
        }
        walk(document.getTrailer(), 0);
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            deadline.check();
            walk(document.getObjectFromPool(key).getObject(), 0);
        }
    }

    /** Goes down to the next reference: what it points at is looked at in its own turn. */
    private void walk(@Nullable COSBase thing, int depth) throws IOException {
        if (depth > limits.maxDepth()) {
            throw ContentProblem.bomb();
        }
        if (thing instanceof COSDictionary dictionary) {
            examine(dictionary);
            for (COSBase value : dictionary.getValues()) {
                walk(value, depth + 1);
            }
        } else if (thing instanceof COSArray array) {
            for (COSBase element : array) {
                walk(element, depth + 1);
            }
        }
    }

    private void examine(COSDictionary dictionary) throws IOException {
        String action = dictionary.getNameAsString(COSName.S, "");
        boolean isScript = action.equals("JavaScript")
                || action.equals("Rendition") && dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(XFA) && dictionary.containsKey(COSName.FIELDS);
        if (isScript) {
            throw ContentProblem.script();
        }
        if (action.equals("Launch")) {
            throw ContentProblem.launch();
        }
        if (isProgram(dictionary)) {
            throw ContentProblem.executable();
        }
    }

    private boolean isProgram(COSDictionary dictionary) throws IOException {
        if (dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
            for (COSBase value : files.getValues()) {
                if (resolved(value) instanceof COSStream file && beginsAsProgram(file)) {
                    return true;
                }
            }
            return NAMES.stream().map(name -> dictionary.getString(name, "")).anyMatch(ActiveContent::isProgramName);
        }
        return dictionary instanceof COSStream file
                && "EmbeddedFile".equals(file.getNameAsString(COSName.TYPE))
                && beginsAsProgram(file);
    }

    private static @Nullable COSBase resolved(COSBase value) {
        return value instanceof org.apache.pdfbox.cos.COSObject reference ? reference.getObject() : value;
    }

    /** Systems pass over dots and spaces at the end of a name. */
    static boolean isProgramName(String name) {
        String bare = name.strip().replaceAll("[. \\u0000]+$", "");
        return PROGRAMS.contains(bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                && bare.indexOf('.') >= 0;
    }

    private boolean beginsAsProgram(COSStream file) throws IOException {
        ByteBuffer raw;
        try (var in = file.createRawInputStream()) {
            raw = ByteBuffer.wrap(in.readAllBytes());
        }
        List<String> filters = filters(file);
        String start = filters.isEmpty() ? start(raw) : decodedStart(raw, filters);
        return MAGIC.stream().anyMatch(start::startsWith);
    }

    private String decodedStart(ByteBuffer raw, List<String> filters) throws IOException {
        Start start = new Start();
        try {
            Decoding.run(raw, filters, (int) limits.maxStructure().asLongValue(), start);
        } catch (Start.Full enough) {
            // The start is all that is asked for.
        }
        return start.text.toString();
    }

    private static String start(ByteBuffer raw) {
        return new String(raw.array(), 0, Math.min(Start.LENGTH, raw.limit()), StandardCharsets.ISO_8859_1);
    }

    private static List<String> filters(COSStream stream) {
        List<String> names = new ArrayList<>();
        if (stream.getFilters() instanceof COSName name) {
            names.add(name.getName());
        } else if (stream.getFilters() instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                names.add(array.getObject(i) instanceof COSName name ? name.getName() : "");
            }
        }
        return names;
    }

    /** Takes the first bytes of a stream and then ends the decoding. */
    private static final class Start extends OutputStream {
        private static final int LENGTH = 16;

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(int one) {
            if (text.length() == LENGTH) {
                throw new Full();
            }
            text.append((char) (one & 0xff));
        }

        private static final class Full extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
    }
}
