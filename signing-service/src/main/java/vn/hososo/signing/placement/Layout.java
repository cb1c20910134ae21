package vn.hososo.signing.placement;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

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
    private static final float LOWEST_PICTURE = 34;
    private static final float HIGHEST_PICTURE = 66;

    /** Room for a stamp of 45 mm; larger ones are not in use. */
    private static final float ORGAN_SIDE = 128;

    /** So many pages are looked through for the signer's name, from the last one on: annexes may follow it. */
    private static final int PAGES_SEARCHED = 20;

    private final PDDocument document;
    private final UprightPage first;
    private final PageText firstText;
    private final int lastIndex;

    Layout(PDDocument document) throws IOException {
        this.document = document;
        lastIndex = document.getNumberOfPages() - 1;
        first = new UprightPage(document.getPage(0));
        firstText = PageText.of(document, 0);
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

    Box leader(SignerBlock signer) throws IOException {
        if (signer.place() != null) {
            return given(signer.place(), signer.picture());
        }
        var name = likeliest(signer.names(), signer.title());
        if (name.isPresent()) {
            return within(aboveName(name.get(), signer.picture()));
        }
        var title = signer.title() == null ? Optional.<Found>empty() : likeliest(List.of(signer.title()), null);
        return within(
                title.isPresent()
                        ? belowTitle(title.get(), signer.picture())
                        : lowerRight(text(lastIndex), page(lastIndex), signer.picture()));
    }

    private Box within(Box box) {
        return box.within(page(box.page()).width(), page(box.page()).height());
    }

    /** The place that was asked for, with the picture in its middle. */
    Box given(GivenPlace place, @Nullable Picture picture) {
        if (place.page() > lastIndex + 1) {
            throw PlacementProblem.noSuchPage(place.page(), lastIndex + 1);
        }
        var box = place.box();
        var page = page(box.page());
        if (box.right() > page.width() || box.bottom() > page.height()) {
            throw PlacementProblem.outside(page.width(), page.height());
        }
        return picture == null ? box : picture.in(box);
    }

    /** Room for the stamp: its right edge reaches a third into the leader's box, which it overlaps at half its height. */
    Box organ(Box leader) {
        var page = page(leader.page());
        return new Box(
                        leader.page(),
                        leader.x() + leader.width() / 3 - ORGAN_SIDE,
                        leader.top() + (leader.height() - ORGAN_SIDE) / 2,
                        ORGAN_SIDE,
                        ORGAN_SIDE)
                .within(page.width(), page.height());
    }

    /** Where a name or title is printed. */
    private record Found(int page, PageText text, PageText.Run run) {}

    /** Of all the places that print it, the one that looks most like the end of a document; the later of equals. */
    private Optional<Found> likeliest(List<String> phrases, @Nullable String title) throws IOException {
        Found best = null;
        var bestWorth = -1;
        for (var index = lastIndex; index >= 0 && index > lastIndex - PAGES_SEARCHED; index--) {
            var text = text(index);
            var middle = page(index).width() / 2;
            for (var run : text.all(phrases)) {
                var worth = worth(text, run, middle, title);
                if (worth > bestWorth) {
                    best = new Found(index, text, run);
                    bestWorth = worth;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Under the title, then alone on its line, then in the right half. */
    private static int worth(PageText text, PageText.Run run, float middle, @Nullable String title) {
        var worth = text.standsAlone(run) ? 2 : 0;
        if (run.centre() > middle) {
            worth++;
        }
        if (title != null && text.isAbove(title, run)) {
            worth += 4;
        }
        return worth;
    }

    private UprightPage page(int index) {
        return index == 0 ? first : new UprightPage(document.getPage(index));
    }

    private PageText text(int index) throws IOException {
        return index == 0 ? firstText : PageText.of(document, index);
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

    private static Box aboveName(Found name, @Nullable Picture picture) {
        var centre = name.run().centre();
        var top = name.run().top();
        var title = column(name)
                .map(PageText.Word::bottom)
                .filter(bottom -> bottom <= top)
                .max(Comparator.naturalOrder())
                .orElse(top - LEADER_HEIGHT - 6);
        return between(name.page(), centre, title, top, picture);
    }

    /** The draft names somebody else, or nobody. */
    private static Box belowTitle(Found title, @Nullable Picture picture) {
        var bottom = title.run().first().bottom();
        var name = column(title)
                .map(PageText.Word::top)
                .filter(top -> top >= bottom)
                .min(Comparator.naturalOrder())
                .orElse(bottom + HIGHEST_PICTURE + 6);
        return between(title.page(), title.run().centre(), bottom, name, picture);
    }

    private static Stream<PageText.Word> column(Found found) {
        var centre = found.run().centre();
        return found.text().words().stream().filter(word -> word.overlaps(centre - 60, centre + 60));
    }

    /** In the middle between title and name; where there is too little room, just above the name. */
    private static Box between(int page, float centre, float title, float top, @Nullable Picture picture) {
        var height = Math.clamp(top - title - 4, LOWEST_PICTURE, picture == null ? LEADER_HEIGHT : HIGHEST_PICTURE);
        var middle = Math.min(title + (top - title) / 2, top - 2 - height / 2);
        var room = new Box(page, centre - LEADER_WIDTH / 2, middle - height / 2, LEADER_WIDTH, height);
        return picture == null ? room : picture.in(room);
    }

    private Box lowerRight(PageText text, UprightPage page, @Nullable Picture picture) {
        var lowest = text.words().stream()
                .map(PageText.Word::bottom)
                .max(Comparator.naturalOrder())
                .orElse(page.height() / 2);
        var top = Math.min(lowest + 14, page.height() - LEADER_HEIGHT - 24);
        var room = new Box(lastIndex, page.width() - SIDE_MARGIN - LEADER_WIDTH, top, LEADER_WIDTH, LEADER_HEIGHT)
                .within(page.width(), page.height());
        return picture == null ? room : picture.in(room);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Layout[number=%s, date=%s]", number(), date());
    }
}
