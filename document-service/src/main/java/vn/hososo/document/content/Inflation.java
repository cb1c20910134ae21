package vn.hososo.document.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures to what size the streams of a file decode, before any parser decodes one into memory. It reads the raw
 * file: streams never hide in other streams, and a dictionary that says something else elsewhere does not count.
 */
final class Inflation {
    private static final int LONGEST_DICTIONARY = 8 * 1024;
    private static final int WIDEST_ROW = 1_000_000;
    private static final Pattern FILTER =
            Pattern.compile("/Filter\\s*(\\[[^\\]]*\\]|/[^\\s/<>\\[\\]()]+|\\d+\\s+\\d+\\s+R)");
    private static final Pattern NAME = Pattern.compile("/([^\\s/<>\\[\\]()]+)");
    private static final Pattern STRUCTURE = Pattern.compile("/(ObjStm|XRef)\\b");
    private static final Pattern COLUMNS = Pattern.compile("/Columns\\s+(\\d+)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9a-fA-F]{2})");

    private final Bytes file;
    private final PdfConfig limits;
    private final Deadline deadline;
    private long decoded;

    Inflation(Bytes file, PdfConfig limits, Deadline deadline) {
        this.file = file;
        this.limits = limits;
        this.deadline = deadline;
    }

    /** Of the streams that begin from there on. */
    void measure(int from) throws IOException {
        int before = from;
        for (int at = file.indexOf("stream", from); at >= 0; at = file.indexOf("stream", at + 6)) {
            if (!file.isAt("end", at - 3)) {
                measure(dictionary(before, at), start(at));
            }
            before = at + 6;
            deadline.check();
        }
    }

    private String dictionary(int before, int stream) {
        String text = file.text(Math.max(before, stream - LONGEST_DICTIONARY), stream);
        String own = text.substring(Math.max(0, text.lastIndexOf("obj")));
        return ESCAPED.matcher(own)
                .replaceAll(hex -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }

    private int start(int stream) {
        int at = stream + 6;
        at += file.isAt("\r", at) ? 1 : 0;
        return at + (file.isAt("\n", at) ? 1 : 0);
    }

    private void measure(String dictionary, int start) throws IOException {
        Matcher columns = COLUMNS.matcher(dictionary);
        while (columns.find()) {
            requireRow(columns.group(1));
        }
        for (List<String> filters : filters(dictionary)) {
            long limit = STRUCTURE.matcher(dictionary).find()
                    ? limits.maxStructure().asLongValue()
                    : limits.maxStream().asLongValue();
            Decoding.run(
                    file.slice(start, end(filters, start)),
                    filters,
                    (int) limits.maxStructure().asLongValue(),
                    new Meter(limit));
        }
    }

    /** Flate and LZW end by themselves, and what a file says of its length is not to be believed. */
    private int end(List<String> filters, int start) {
        boolean endsItself =
                !filters.getFirst().startsWith("A") && !filters.getFirst().startsWith("R");
        int end = endsItself ? -1 : file.indexOf("endstream", start);
        return end < 0 ? file.size() : end;
    }

    private static void requireRow(String columns) {
        if (columns.length() > 9 || Integer.parseInt(columns) > WIDEST_ROW) {
            throw ContentProblem.bomb();
        }
    }

    /** The chain of filters; where the file names it elsewhere, every filter that could make a bomb is tried. */
    private static List<List<String>> filters(String dictionary) {
        Matcher filter = FILTER.matcher(dictionary);
        if (!filter.find()) {
            return List.of();
        }
        if (filter.group(1).endsWith("R") && Character.isDigit(filter.group(1).charAt(0))) {
            return List.of(List.of("FlateDecode"), List.of("LZWDecode"));
        }
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(filter.group(1));
        while (name.find()) {
            names.add(name.group(1));
        }
        return names.isEmpty() ? List.of() : List.of(names);
    }

    /** Counts what comes out and keeps none of it. */
    private final class Meter extends OutputStream {
        private final long limit;
        private long size;

        private Meter(long limit) {
            this.limit = limit;
        }

        @Override
        public void write(int one) {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count(length);
            deadline.check();
        }

        private void count(int length) {
            size += length;
            decoded += length;
            boolean tooLarge = size > limit || decoded > limits.maxDecoded().asLongValue();
            boolean tooDense =
                    decoded > limits.ratioFrom().asLongValue() && decoded > (long) file.size() * limits.maxRatio();
            if (tooLarge || tooDense) {
                throw ContentProblem.bomb();
            }
        }
    }
}
