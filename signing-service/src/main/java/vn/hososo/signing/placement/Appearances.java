package vn.hososo.signing.placement;

import java.awt.Color;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;

/** What each kind of signature shows by Decree 30/2020, Annex I, where the file at hand lets it be shown. */
public final class Appearances {

    private static final Color BLUE = new Color(0x1F, 0x3F, 0xA8);
    private static final Color RED = new Color(0xC8, 0x10, 0x2E);
    private static final float SMALL = 9;
    private static final float DECREED = 10;
    private static final float THIRD = 1 / 3f;
    private static final float CORNER_MARGIN = 20;
    private static final float CORNER_WIDTH = 230;
    private static final float GAP = 2;

    private Appearances() {}

    /** The leader's: the image in blue, or words behind room for the stamp, in the reserved field or the place given. */
    public static Appearance leader(PDDocument document, SignerBlock signer, List<String> words) throws IOException {
        var place = free(document, PlacedFields.LEADER);
        if (place != null) {
            return inField(document, PlacedFields.LEADER, place, ink(signer.picture(), place, words));
        }
        if (signer.place() == null) {
            return corner(document, new Ink.Words(words, BLUE, SMALL, 0));
        }
        var box = new Layout(document).given(signer.place(), signer.picture());
        return inField(document, "", box, ink(signer.picture(), box, words));
    }

    /**
     * The organ's: the stamp in red over the left third of the leader's, or words there. Where nothing was reserved, what the
     * decree has for signatures without an image: upright, black, size 10, in the upper right corner of the first page.
     */
    public static Appearance organ(PDDocument document, @Nullable Picture stamp, List<String> words)
            throws IOException {
        var place = free(document, PlacedFields.ORGAN);
        if (place == null) {
            return corner(document, new Ink.Words(words, Color.BLACK, DECREED, 0));
        }
        var ink = stamp == null
                ? new Ink.Words(words, RED, SMALL, 0)
                : new Ink.Image(stamp, stampAt(stamp, place, box(document, PlacedFields.LEADER)));
        return inField(document, PlacedFields.ORGAN, place, ink);
    }

    /** The organ's on an annex in a file of its own or on a copy: never an image, below what stands in that corner already. */
    public static Appearance words(PDDocument document, List<String> words) throws IOException {
        return corner(document, new Ink.Words(words, Color.BLACK, DECREED, 0));
    }

    /** The system's own, on what it made: in red, in the upper right corner of the first page. */
    public static Appearance seal(PDDocument document, List<String> words) throws IOException {
        return corner(document, new Ink.Words(words, RED, SMALL, 0));
    }

    private static Ink ink(@Nullable Picture picture, Box place, List<String> words) {
        return picture == null
                ? new Ink.Words(words, BLUE, SMALL, THIRD)
                : new Ink.Image(picture, picture.in(place.fromItsCorner()));
    }

    /** Its right edge reaches a third into the leader's box, as far as its own field allows. */
    private static Box stampAt(Picture stamp, Box field, @Nullable Box leader) {
        var size = stamp.in(field);
        var wanted = leader == null
                ? size
                : new Box(
                        field.page(),
                        leader.x() + leader.width() * THIRD - size.width(),
                        leader.top() + (leader.height() - size.height()) / 2,
                        size.width(),
                        size.height());
        return new Box(
                        field.page(),
                        wanted.x() - field.x(),
                        wanted.top() - field.top(),
                        wanted.width(),
                        wanted.height())
                .within(field.width(), field.height());
    }

    private static Appearance corner(PDDocument document, Ink.Words words) throws IOException {
        var page = new UprightPage(document.getPage(0));
        // Only measured with: a font of a document that is thrown away.
        try (var scratch = new PDDocument()) {
            var font = SerifFont.in(scratch);
            var width = Math.min(words.width(font), Math.min(CORNER_WIDTH, page.width() - 2 * CORNER_MARGIN));
            var box = new Box(
                    0,
                    page.width() - CORNER_MARGIN - width,
                    CORNER_MARGIN,
                    Math.max(width, 1),
                    words.height(font, width));
            return inField(
                    document, "", below(signatures(document, page), box).within(page.width(), page.height()), words);
        }
    }

    /** The boxes of the signatures that show on the first page, from above. */
    private static List<Box> signatures(PDDocument document, UprightPage page) throws IOException {
        return document.getPage(0).getAnnotations().stream()
                .filter(annotation -> annotation instanceof PDAnnotationWidget && annotation.getRectangle() != null)
                .map(widget -> page.box(0, widget.getRectangle()))
                .filter(box -> box.width() > 0 && box.height() > 0)
                .sorted(Comparator.comparing(Box::top))
                .toList();
    }

    private static Box below(List<Box> taken, Box wanted) {
        var free = wanted;
        for (var box : taken) {
            if (box.overlaps(free)) {
                free = new Box(free.page(), free.x(), box.bottom() + GAP, free.width(), free.height());
            }
        }
        return free;
    }

    private static Appearance inField(PDDocument document, String field, Box box, Ink ink) {
        var page = new UprightPage(document.getPage(box.page()));
        return new Appearance(field, box.page(), page.rectangle(box), page.rotation(), ink);
    }

    /** The box of a reserved signature that nobody made yet. */
    private static @Nullable Box free(PDDocument document, String name) {
        return Placement.isFree(Placement.field(document, name)) ? box(document, name) : null;
    }

    private static @Nullable Box box(PDDocument document, String name) {
        var field = Placement.field(document, name);
        if (field == null || field.getWidgets().isEmpty()) {
            return null;
        }
        var widget = field.getWidgets().getFirst();
        var page = pageOf(document, widget);
        return page < 0 ? null : new UprightPage(document.getPage(page)).box(page, widget.getRectangle());
    }

    private static int pageOf(PDDocument document, PDAnnotationWidget widget) {
        PDPage page = widget.getPage();
        return page == null ? -1 : document.getPages().indexOf(page);
    }
}
