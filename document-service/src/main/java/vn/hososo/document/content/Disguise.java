package vn.hososo.document.content;

import java.util.List;
import java.util.Locale;

/**
 * Refuses polyglots: files that are a PDF to one program and something else to another, because other bytes stand
 * before the header or behind the last {@code %%EOF}. A ZIP is read from its end, most other formats from their start.
 */
final class Disguise {
    private static final int WINDOW = 1024;
    /** The end record of a ZIP with its longest comment. */
    private static final int ZIP_END = 22;

    private static final int ZIP_TAIL = ZIP_END + 65_535;

    private static final List<String> SIGNATURES = List.of(
            "PK\u0003\u0004",
            "PK\u0005\u0006",
            "MZ",
            "\u007fELF",
            "#!",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00cf\u00fa\u00ed\u00fe",
            "\u00fe\u00ed\u00fa\u00cf",
            "Rar!",
            "7z\u00bc\u00af",
            "\u001f\u008b",
            "BZh",
            "\u00fd7zXZ",
            "\u00d0\u00cf\u0011\u00e0",
            "\u0089PNG",
            "GIF8",
            "\u00ff\u00d8\u00ff",
            "RIFF",
            "II*\u0000",
            "MM\u0000*",
            "%!PS",
            "FWS",
            "CWS",
            "ZWS",
            "!<arch>",
            "{\\rtf");
    private static final List<String> MARKUP =
            List.of("<html", "<!doctype", "<script", "<svg", "<?xml", "<?php", "<iframe", "<body");

    private Disguise() {}

    static void refuse(Bytes file, int header) {
        int end = file.lastIndexOf("%%EOF", 0);
        boolean before = isOther(file.text(0, header)) || file.text(257, header).startsWith("ustar");
        boolean behind = end >= 0 && isOther(file.text(end + 5, end + 5 + WINDOW));
        if (before || behind || isZip(file)) {
            throw ContentProblem.polyglot();
        }
    }

    /** Whether bytes that should be nothing are the start of something. */
    static boolean isOther(String bytes) {
        String text = bytes.strip().toLowerCase(Locale.ROOT);
        return SIGNATURES.stream().anyMatch(bytes.stripLeading()::startsWith)
                || MARKUP.stream().anyMatch(text::contains);
    }

    /** A ZIP that lies in a stream is an attachment; one that ends the file is the file. */
    private static boolean isZip(Bytes file) {
        int end = file.lastIndexOf("PK\u0005\u0006", file.size() - ZIP_TAIL);
        if (end < 0 || end + ZIP_END > file.size()) {
            return false;
        }
        long directory = end - file.littleEndian(end + 12, 4);
        boolean isWhole = directory >= 0 && (directory == end || file.isAt("PK\u0001\u0002", (int) directory));
        boolean endsTheFile = end + ZIP_END + file.littleEndian(end + 20, 2) == file.size();
        return isWhole && (endsTheFile || file.indexOf("endstream", end) < 0);
    }
}
