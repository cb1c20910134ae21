package vn.hososo.signing.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hososo.signing.ShownPage;
import vn.hososo.signing.TestDraft;
import vn.hososo.signing.TestImages;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.Tools;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.placement.GivenPlace;
import vn.hososo.signing.placement.Picture;
import vn.hososo.signing.placement.SignerBlock;
import vn.hososo.signing.verification.PdfVerifier;

/** Decree 30/2020, Annex I, looked at: rendered pages with colours at their places. */
class SignedPageTest {

    private static final TestPki PKI = new TestPki("CA thử");
    private static final TestSigner SIGNER = new TestSigner(PKI);
    private static final PdfVerifier VERIFIER = new PdfVerifier(PKI.anchors());
    private static final int MILLIMETRES = 36;
    private static final double POINTS = MILLIMETRES * 72 / 25.4;
    private static final PDRectangle A4_LANDSCAPE = new PDRectangle(842, 595);

    static Stream<Arguments> papers() {
        var shifted = new PDRectangle(-120, 60, 700, 900);
        var cropped = new PDRectangle(-80, 100, 600, 780);
        return Stream.of(
                Arguments.of("a4", TestDraft.on(PDRectangle.A4, 0)),
                Arguments.of("a4-90", TestDraft.on(PDRectangle.A4, 90)),
                Arguments.of("a4-180", TestDraft.on(PDRectangle.A4, 180)),
                Arguments.of("a4-270", TestDraft.on(PDRectangle.A4, 270)),
                Arguments.of("landscape", TestDraft.on(A4_LANDSCAPE, 0)),
                Arguments.of("landscape-90", TestDraft.on(A4_LANDSCAPE, 90)),
                Arguments.of("a3", TestDraft.on(PDRectangle.A3, 0)),
                Arguments.of("letter", TestDraft.on(PDRectangle.LETTER, 0)),
                Arguments.of("odd", TestDraft.on(new PDRectangle(733, 501), 0)),
                Arguments.of("cropped", TestDraft.cropped(shifted, cropped, 0)),
                Arguments.of("cropped-90", TestDraft.cropped(shifted, cropped, 90)),
                Arguments.of("cropped-270", TestDraft.cropped(shifted, cropped, 270)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void blueStandsBetweenTitleAndNameAndRedOverItsLeftThird(String name, TestDraft draft) throws Exception {
        // Given
        var title = draft.height() - 190;
        var pdf = draft.heading().signerBlock(0, title).pdf();

        // When
        var organs = SIGNER.organ(SIGNER.leader(pdf, block()), stamp());

        // Then
        var shown = ShownPage.of(organs, 0);
        shown.save(Path.of("target/pages/" + name + ".png"));
        assertBetween(shown.blue(), draft, title);
        assertOverLeftThird(shown);
        assertWithinItsPage(organs);
        assertThat(VERIFIER.verify(organs).verdict().status()).isEqualTo("VALID");
    }

    @Test
    void popplerDrawsTheSame() throws Exception {
        Tools.require("pdftoppm", "poppler-utils");
        var draft = TestDraft.on(PDRectangle.A4, 90);
        var pdf = draft.heading().signerBlock(0, draft.height() - 190).pdf();

        var organs = SIGNER.organ(SIGNER.leader(pdf, block()), stamp());

        var shown = ShownPage.byPoppler(organs, 0);
        shown.save(Path.of("target/pages/poppler.png"));
        assertBetween(shown.blue(), draft, draft.height() - 190);
        assertOverLeftThird(shown);
    }

    @Test
    void whatSignsOnALaterPageLeavesTheOthersAlone() throws Exception {
        // Given: an annex follows the signed page in the same file, and names the signer in a list
        var draft = TestDraft.on(PDRectangle.A4, 0).pages(3).heading().signerBlock(1, 500);
        draft.line(2, 12, 330, 300, TestDraft.NAME);

        // When
        var organs = SIGNER.organ(SIGNER.leader(draft.pdf(), block()), stamp());

        // Then
        var shown = ShownPage.of(organs, 1);
        assertBetween(shown.blue(), draft, 500);
        assertOverLeftThird(shown);
        for (var other : List.of(0, 2)) {
            assertThat(ShownPage.of(organs, other).blue().isEmpty()).isTrue();
            assertThat(ShownPage.of(organs, other).red().isEmpty()).isTrue();
        }
        try (var document = Loader.loadPDF(organs.bytes())) {
            assertThat(document.getPage(0).getAnnotations()).hasSize(2);
            assertThat(document.getPage(1).getAnnotations()).hasSize(2);
            assertThat(document.getPage(2).getAnnotations()).isEmpty();
        }
    }

    @Test
    void ofSeveralPlacesTheOneUnderTheTitleCounts() throws Exception {
        // Given: the name once more below, alone and at the right
        var draft = TestDraft.on(PDRectangle.A4, 0).heading().signerBlock(0, 420);
        draft.line(0, 12, 400, 760, TestDraft.NAME);

        // When
        var leaders = SIGNER.leader(draft.pdf(), block());

        // Then
        assertBetween(ShownPage.of(leaders, 0).blue(), draft, 420);
    }

    @Test
    void aNameInAFormFieldIsFoundToo() throws Exception {
        var draft = TestDraft.on(PDRectangle.A4, 90).heading();
        var title = draft.height() - 190;
        draft.line(0, 12, draft.blockCentre() - 30, title, TestDraft.TITLE)
                .field(0, 12, draft.blockCentre() - 45, title + TestDraft.GAP + TestDraft.SIZE, TestDraft.NAME);

        var organs = SIGNER.organ(SIGNER.leader(draft.pdf(), block()), stamp());

        var shown = ShownPage.of(organs, 0);
        assertBetween(shown.blue(), draft, title);
        assertOverLeftThird(shown);
        assertThat(VERIFIER.verify(organs).verdict().status()).isEqualTo("VALID");
    }

    @Test
    void whereThePageNamesSomebodyElseItStandsUnderTheTitle() throws Exception {
        var draft = TestDraft.on(PDRectangle.A4, 0).heading().signerBlock(0, 500);
        var signer = new SignerBlock(List.of("Trần Thị Lan"), "Chủ tịch", signature(), null);

        var organs = SIGNER.organ(SIGNER.leader(draft.pdf(), signer), stamp());

        var shown = ShownPage.of(organs, 0);
        assertBetween(shown.blue(), draft, 500);
        assertOverLeftThird(shown);
    }

    @Test
    void aFileWithoutReservedPlacesCarriesTheOrgansWordsInItsCorner() throws Exception {
        var draft = TestDraft.on(PDRectangle.A4, 90);

        var organs = SIGNER.organ(draft.pdf(), stamp());

        var shown = ShownPage.of(organs, 0);
        shown.save(Path.of("target/pages/corner.png"));
        var words = shown.black(new Rectangle2D.Double(0, 0, shown.width(), shown.height()));
        assertThat(words.getMaxX()).isBetween(shown.width() - 40, shown.width() - 15);
        assertThat(words.getMinX()).isGreaterThan(shown.width() / 2);
        assertThat(words.getMinY()).isBetween(15d, 40d);
        assertThat(words.getHeight()).as("four lines of size 10").isBetween(36d, 60d);
        assertThat(shown.red().isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void anAnnexCarriesBlackWordsInTheUpperRightCornerOfItsFirstPageOnly(String name, TestDraft draft)
            throws Exception {
        draft.pages(2);

        var signed = SIGNER.words(draft.pdf(), TestSigner.ORGAN, "Kèm theo văn bản số: 07/QĐ-UBND");

        var shown = ShownPage.of(signed, 0);
        shown.save(Path.of("target/pages/annex-" + name + ".png"));
        var words = shown.black(whole(shown));
        assertThat(words.getMaxX()).isBetween(shown.width() - 26, shown.width() - 18);
        assertThat(words.getMinX()).isGreaterThan(shown.width() - 210);
        assertThat(words.getMinY()).isBetween(18d, 28d);
        assertThat(words.getHeight()).as("three lines of size 10").isBetween(30d, 38d);
        assertThat(shown.red().isEmpty() && shown.blue().isEmpty())
                .as("no image")
                .isTrue();
        var other = ShownPage.of(signed, 1);
        assertThat(other.black(whole(other)).isEmpty()).isTrue();
        assertWithinItsPage(signed);
        assertThat(VERIFIER.verify(signed).verdict().status()).isEqualTo("VALID");
    }

    @Test
    void whatStandsInTheCornerAlreadyStaysReadable() throws Exception {
        // Given: a copy of an annex that its own organ signed
        var annex = SIGNER.words(
                TestDraft.on(PDRectangle.A4, 90).pdf(), TestSigner.ORGAN, "Kèm theo văn bản số: 07/QĐ-UBND");
        var before = ShownPage.of(annex, 0);

        // When
        var copy = SIGNER.words(annex, "Sao y", "Ủy ban nhân dân huyện Lương Tài");

        // Then
        var shown = ShownPage.of(copy, 0);
        shown.save(Path.of("target/pages/copy-of-annex.png"));
        var first = before.black(whole(before));
        var both = shown.black(whole(shown));
        assertThat(both.getMinY()).isCloseTo(first.getMinY(), within(0.5));
        assertThat(both.getHeight()).isGreaterThan(2 * first.getHeight());
        assertThat(VERIFIER.verify(copy).verdict().status()).isEqualTo("VALID");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void aPlaceThatWasGivenIsKept(String name, TestDraft draft) throws Exception {
        var place = place(1, 200, 210, 150, 60);

        var organs = SIGNER.organ(SIGNER.leader(draft.pdf(), block(signature(), place)), stamp());

        var shown = ShownPage.of(organs, 0);
        assertThat(new Rectangle2D.Double(199, 209, 152, 62).contains(shown.blue()))
                .as("%s", shown.blue())
                .isTrue();
        assertThat(shown.blue().getWidth()).isGreaterThan(140);
        assertOverLeftThird(shown);
    }

    @Test
    void aPlaceOutsideThePageIsRefused() throws Exception {
        var pdf = TestDraft.on(PDRectangle.A4, 90).pdf();

        for (var place : List.of(place(2, 10, 10, 150, 60), place(1, 750, 10, 150, 60), place(1, 10, 580, 150, 60))) {
            assertThatThrownBy(() -> SIGNER.leader(pdf, block(signature(), place)))
                    .hasMessageStartingWith("PLACEMENT_OUTSIDE_PAGE");
        }
        // Turned, the page is as wide as it was high.
        assertThat(SIGNER.leader(pdf, block(signature(), place(1, 680, 10, 150, 60))))
                .isNotNull();
    }

    @Test
    void whereThereIsNoRoomForARealStampItIsSmaller() throws Exception {
        var organs = SIGNER.organ(
                SIGNER.leader(TestDraft.on(new PDRectangle(100, 80), 0).pdf(), block()), stamp());

        assertWithinItsPage(organs);
        assertThat(ShownPage.of(organs, 0).red().isEmpty()).isFalse();
        assertThat(VERIFIER.verify(organs).verdict().status()).isEqualTo("VALID");
    }

    @Test
    void withoutImagesNameAndTimeAreWrittenThere() throws Exception {
        var draft = TestDraft.on(PDRectangle.A4, 270).heading();
        var title = draft.height() - 190;
        draft.signerBlock(0, title);

        var organs = SIGNER.organ(SIGNER.leader(draft.pdf(), block(null, null)));

        var shown = ShownPage.of(organs, 0);
        shown.save(Path.of("target/pages/words.png"));
        assertThat(shown.blue().getMinY()).isGreaterThan(title);
        assertThat(shown.blue().getMaxY()).isLessThan(title + TestDraft.GAP + 3);
        assertThat(shown.red().getMaxX()).isLessThan(shown.blue().getMinX() + 3);
    }

    private static Rectangle2D whole(ShownPage shown) {
        return new Rectangle2D.Double(0, 0, shown.width(), shown.height());
    }

    private static SignerBlock block() {
        return block(signature(), null);
    }

    private static SignerBlock block(@Nullable Picture picture, @Nullable GivenPlace place) {
        return new SignerBlock(List.of(TestDraft.NAME), "Chủ tịch", picture, place);
    }

    private static Picture signature() {
        return Picture.handwriting(TestImages.signature(), TestImages.SIGNATURE_WIDTH, TestImages.SIGNATURE_HEIGHT);
    }

    private static Picture stamp() {
        return Picture.stamp(TestImages.stamp(), TestImages.STAMP_SIDE, TestImages.STAMP_SIDE, MILLIMETRES);
    }

    private static GivenPlace place(int page, int x, int y, int width, int height) {
        return new GivenPlace(
                page,
                BigDecimal.valueOf(x),
                BigDecimal.valueOf(y),
                BigDecimal.valueOf(width),
                BigDecimal.valueOf(height));
    }

    private static void assertBetween(Rectangle2D blue, TestDraft draft, float title) {
        var name = title + TestDraft.GAP;
        assertThat(blue.getMinY()).as("below the title").isGreaterThan(title + 1);
        assertThat(blue.getMaxY()).as("above the name").isLessThan(name + 3);
        assertThat(blue.getHeight()).as("large enough to read").isGreaterThan(34);
        assertThat(blue.getCenterX()).as("over the name").isCloseTo(draft.blockCentre(), within(6d));
    }

    private static void assertOverLeftThird(ShownPage shown) {
        var blue = shown.blue();
        var red = shown.red();
        assertThat(red.getMaxX())
                .as("%s over %s", red, blue)
                .isCloseTo(blue.getMinX() + blue.getWidth() / 3, within(3d));
        assertThat(red.getCenterY()).isCloseTo(blue.getCenterY(), within(6d));
        assertThat(red.getWidth()).as("real size").isCloseTo(POINTS, within(1.5));
        assertThat(red.getHeight()).as("real size").isCloseTo(POINTS, within(1.5));
    }

    private static void assertWithinItsPage(Pdf pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            for (var page : document.getPages()) {
                var crop = page.getCropBox();
                for (var annotation : page.getAnnotations()) {
                    var box = annotation.getRectangle();
                    assertThat(annotation).isInstanceOf(PDAnnotationWidget.class);
                    assertThat(box.getLowerLeftX()).isGreaterThanOrEqualTo(crop.getLowerLeftX() - 0.1f);
                    assertThat(box.getLowerLeftY()).isGreaterThanOrEqualTo(crop.getLowerLeftY() - 0.1f);
                    assertThat(box.getUpperRightX()).isLessThanOrEqualTo(crop.getUpperRightX() + 0.1f);
                    assertThat(box.getUpperRightY()).isLessThanOrEqualTo(crop.getUpperRightY() + 0.1f);
                }
            }
        }
    }
}
