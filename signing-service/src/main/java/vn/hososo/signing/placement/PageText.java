package vn.hososo.signing.placement;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of one page with their places, as a reader sees them. */
final class PageText {

    /** One word and its place; the line tells which words stand beside each other. */
    record Word(int line, String text, float x, float top, float right, float bottom) {

        boolean overlaps(float fromX, float toX) {
            return x < toX && right > fromX;
        }
    }

    /** A run of words of one line. */
    record Run(List<Word> words, List<Word> after) {

        Word first() {
            return words.getFirst();
        }

        Word last() {
            return words.getLast();
        }

        float top() {
            return first().top();
        }

        float centre() {
            return (first().x() + last().right()) / 2;
        }
    }

    private static final int MOST_PLACES = 200;

    private final List<Word> words;

    private PageText(List<Word> words) {
        this.words = words;
    }

    static PageText of(PDDocument document, int page) throws IOException {
        var collector = new Collector();
        collector.setSortByPosition(true);
        collector.setStartPage(page + 1);
        collector.setEndPage(page + 1);
        collector.getText(document);
        collector.words.addAll(FormText.words(document, page));
        return new PageText(collector.words);
    }

    List<Word> words() {
        return words;
    }

    /**
     * The places where one of these phrases stands on one line, whatever its case and spacing; the last one first. A page that
     * says nothing else is not worth reading on.
     */
    List<Run> all(List<String> phrases) {
        var found = new ArrayList<Run>();
        for (var phrase : phrases) {
            var wanted = fold(phrase).split(" ");
            for (var start = words.size() - wanted.length; start >= 0 && found.size() < MOST_PLACES; start--) {
                if (matches(start, wanted)) {
                    found.add(run(start, start + wanted.length));
                }
            }
        }
        return found;
    }

    /** Whether no other word of its line is near, as in a column of its own. */
    boolean standsAlone(Run run) {
        var gap = 12f;
        return words.stream()
                .filter(word ->
                        word.line() == run.first().line() && !run.words().contains(word))
                .noneMatch(
                        word -> word.overlaps(run.first().x() - gap, run.last().right() + gap));
    }

    /** Whether this phrase stands in the column over these words, at the distance of a signature. */
    boolean isAbove(String phrase, Run run) {
        return all(List.of(phrase)).stream()
                .anyMatch(title -> title.top() < run.top()
                        && title.top() > run.top() - 180
                        && Math.abs(title.centre() - run.centre()) < 80);
    }

    /** The first word that begins like this, with what follows it on its line. */
    Optional<Run> firstBeginning(String prefix, float notBelow) {
        var folded = fold(prefix);
        for (var index = 0; index < words.size(); index++) {
            if (words.get(index).top() <= notBelow
                    && fold(words.get(index).text()).startsWith(folded)) {
                return Optional.of(run(index, index + 1));
            }
        }
        return Optional.empty();
    }

    private Run run(int from, int to) {
        var end = to;
        while (end < words.size() && words.get(end).line() == words.get(from).line()) {
            end++;
        }
        return new Run(words.subList(from, to), words.subList(to, end));
    }

    private boolean matches(int start, String[] wanted) {
        for (var offset = 0; offset < wanted.length; offset++) {
            var word = words.get(start + offset);
            if (!fold(word.text()).equals(wanted[offset])
                    || word.line() != words.get(start).line()) {
                return false;
            }
        }
        return true;
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static final class Collector extends PDFTextStripper {

        private final List<Word> words = new ArrayList<>();
        private int line;

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            var start = 0;
            for (var index = 0; index <= positions.size(); index++) {
                if (index == positions.size()
                        || positions.get(index).getUnicode().isBlank()) {
                    add(positions.subList(start, index));
                    start = index + 1;
                }
            }
        }

        @Override
        protected void writeLineSeparator() {
            line++;
        }

        private void add(List<TextPosition> letters) {
            if (letters.isEmpty()) {
                return;
            }
            var text = new StringBuilder();
            letters.forEach(letter -> text.append(letter.getUnicode()));
            var first = letters.getFirst();
            var last = letters.getLast();
            var height = Math.max(first.getHeight(), first.getFontSizeInPt() * 0.7f);
            words.add(new Word(
                    line,
                    text.toString(),
                    first.getX(),
                    first.getY() - height,
                    last.getX() + last.getWidth(),
                    first.getY() + height * 0.3f));
        }
    }
}
