package vn.hososo.signing.placement;

import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Chooses the boxes of Decree 30/2020, Annex I: number (3) and date (4) on the first page, the leader's signature between
 * title and name (7c), the organ's over the left third of it (8).
 */
final class Layout {

    /** A draft that already prints the words of a box is filled around them; otherwise the whole text goes in. */
    record Slot(Box box, boolean overText) {}

    static final float FIELD_HEIGHT = 18;
    private static final float LEFT_MARGIN = 85;
    private static final float SIDE_MARGIN = 45;
    private static final float TOP_MARGIN = 57;
    private static final float LEADER_WIDTH = 195;
    private static final float LEADER_HEIGHT = 48;
    private static final float ORGAN_WIDTH = 150;

    private final UprightPage first;
    private final PageText firstText;
    private final UprightPage last;
    private final PageText lastText;
    private final int lastIndex;

    Layout(PDDocument document) throws IOException {
        lastIndex = document.getNumberOfPages() - 1;
        first = new UprightPage(document.getPage(0));
        firstText = PageText.of(document, 0);
        last = lastIndex == 0 ? first : new UprightPage(document.getPage(lastIndex));
        lastText = lastIndex == 0 ? firstText : PageText.of(document, lastIndex);
    }

    Slot number() {
        return printedNumber()
                .map(printed -> new Slot(afterPrinted(printed), true))
                .orElseGet(() -> new Slot(fit(LEFT_MARGIN - 10, freeTop(), first.width() / 2 - LEFT_MARGIN), false));
    }

    /** Whether the page already prints the symbol behind "Số:", so that only the number is missing. */
    boolean printsSymbol() {
        return printedNumber()
                .filter(printed ->
                        printed.after().stream().anyMatch(word -> word.text().contains("/"))
                                || printed.first().text().contains("/"))
                .isPresent();
    }

    Slot date() {
        return printedDate()
                .map(printed -> new Slot(overPrinted(printed), true))
                .orElseGet(() -> new Slot(fit(dateLeft(), dateTop(), first.width() - SIDE_MARGIN - dateLeft()), false));
    }

    Box leader(String signerName) {
        return lastText.last(signerName)
                .map(this::aboveName)
                .orElseGet(this::lowerRight)
                .within(last.width(), last.height());
    }

    /** Its right edge reaches a third into the leader's box; it stands a little higher, as a stamp does. */
    Box organ(Box leader) {
        return new Box(
                        leader.page(),
                        leader.x() + leader.width() / 3 - ORGAN_WIDTH,
                        leader.top() - 6,
                        ORGAN_WIDTH,
                        leader.height() + 6)
                .within(last.width(), last.height());
    }

    private Optional<PageText.Run> printedNumber() {
        return firstText
                .firstBeginning("số:", first.height() / 2)
                .or(() -> firstText
                        .firstBeginning("số", first.height() / 4)
                        .filter(run -> !run.after().isEmpty()
                                && run.after().getFirst().text().startsWith(":")));
    }

    private Optional<PageText.Run> printedDate() {
        return firstText
                .firstBeginning("ngày", first.height() / 3)
                .filter(run -> run.after().stream()
                        .anyMatch(word -> PageText.fold(word.text()).startsWith("tháng")));
    }

    private Box afterPrinted(PageText.Run printed) {
        var label = printed.first();
        var from = label.right() + 2;
        var next = printed.after().stream()
                .filter(word -> word.text().chars().anyMatch(Character::isLetterOrDigit)
                        || word.text().startsWith("/"))
                .map(PageText.Word::x)
                .findFirst()
                .orElse(from + 120);
        return new Box(0, from, label.top() - 2, Math.max(next - from - 1, 24), label.bottom() - label.top() + 4)
                .within(first.width(), first.height());
    }

    private Box overPrinted(PageText.Run printed) {
        var start = printed.first();
        var end = printed.after().stream()
                .filter(word -> word.x() - start.x() < 220)
                .max(Comparator.comparing(PageText.Word::right))
                .orElse(start);
        return new Box(
                        0,
                        start.x() - 1,
                        start.top() - 2,
                        Math.max(end.right() - start.x() + 4, 150),
                        start.bottom() - start.top() + 4)
                .within(first.width(), first.height());
    }

    /** Behind the place ("Thứa,") when the draft prints it on the line of the number. */
    private float dateLeft() {
        var line = dateTop();
        return firstText.words().stream()
                .filter(word -> Math.abs(word.top() - 2 - line) < 8 && word.x() > first.width() * 0.4f)
                .map(word -> word.right() + 3)
                .max(Comparator.naturalOrder())
                .orElse(first.width() / 2 + 10);
    }

    private float dateTop() {
        return printedNumber().map(printed -> printed.first().top() - 2).orElseGet(this::freeTop);
    }

    /** Just above the first line where there is room, else at the usual margin. */
    private float freeTop() {
        var highest = firstText.words().stream()
                .map(PageText.Word::top)
                .min(Comparator.naturalOrder())
                .orElse(TOP_MARGIN + FIELD_HEIGHT + 4);
        return highest > FIELD_HEIGHT + 12 ? highest - FIELD_HEIGHT - 4 : 6;
    }

    private Box fit(float x, float top, float width) {
        return new Box(0, x, top, Math.max(width, 60), FIELD_HEIGHT).within(first.width(), first.height());
    }

    private Box aboveName(PageText.Run name) {
        var top = name.first().top();
        var centre = (name.first().x() + name.last().right()) / 2;
        var title = lastText.words().stream()
                .filter(word -> word.bottom() <= top && word.overlaps(centre - 60, centre + 60))
                .map(PageText.Word::bottom)
                .max(Comparator.naturalOrder())
                .orElse(top - LEADER_HEIGHT - 6);
        var height = Math.clamp(top - title - 4, 34, LEADER_HEIGHT);
        var middle = Math.min(title + (top - title) / 2, top - 2 - height / 2);
        return new Box(lastIndex, centre - LEADER_WIDTH / 2, middle - height / 2, LEADER_WIDTH, height);
    }

    private Box lowerRight() {
        var lowest = lastText.words().stream()
                .map(PageText.Word::bottom)
                .max(Comparator.naturalOrder())
                .orElse(last.height() / 2);
        var top = Math.min(lowest + 14, last.height() - LEADER_HEIGHT - 24);
        return new Box(lastIndex, last.width() - SIDE_MARGIN - LEADER_WIDTH, top, LEADER_WIDTH, LEADER_HEIGHT);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Layout[number=%s, date=%s]", number(), date());
    }
}
