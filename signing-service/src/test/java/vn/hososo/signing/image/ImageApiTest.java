package vn.hososo.signing.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.signing.Office;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.ShownPage;
import vn.hososo.signing.TestDraft;
import vn.hososo.signing.TestImages;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.document.Pdf;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class ImageApiTest {

    @Test
    void signaturesShowTheImagesOfTheirCredentials() throws Exception {
        // Given
        var office = new Office();
        var leader = credential(office, Office.person(office.leader, office.unit, "2020-01-01", null));
        var organ = credential(office, Office.organ(office.unit));
        put(office, leader, TestImages.signature(), null)
                .statusCode(200)
                .body("credentialId", equalTo(leader))
                .body("diameterMm", nullValue());
        put(office, organ, TestImages.stamp(), 38).statusCode(200).body("diameterMm", equalTo(38));
        var documents = Peers.documents();
        var document = documents.submitted(office.unit, draft());

        // When
        office.signAsLeader(document).statusCode(201);
        documents.number(document);
        office.signAsOrgan(document).statusCode(201);

        // Then
        var shown = ShownPage.of(documents.content(document), 0);
        assertThat(shown.blue().getCenterX()).isCloseTo(455, within(6d));
        assertThat(shown.blue().getWidth()).isGreaterThan(100);
        assertThat(shown.red().getWidth()).isCloseTo(38 * 72 / 25.4, within(1.5));
        assertThat(shown.red().getMaxX())
                .isCloseTo(shown.blue().getMinX() + shown.blue().getWidth() / 3, within(3d));
    }

    @Test
    void anImageIsWrittenAnewCutToWhatIsDrawnAndCanBeTakenAway() throws Exception {
        // Given
        var office = new Office();
        var id = credential(office, Office.organ(office.unit));
        var wide = TestImages.png(600, 500, graphics -> {
            graphics.setColor(Color.RED);
            graphics.fillOval(150, 100, 200, 200);
        });

        // When
        put(office, id, wide, null)
                .statusCode(200)
                .body("width", equalTo(200))
                .body("height", equalTo(200))
                .body("diameterMm", equalTo(36));

        // Then
        var kept = office.asClerk()
                .get(path(id))
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract();
        assertThat(kept.asByteArray()).isNotEqualTo(wide);
        var image = ImageIO.read(new ByteArrayInputStream(kept.asByteArray()));
        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        admin(office).delete(path(id)).then().statusCode(204);
        office.asClerk().get(path(id)).then().statusCode(404).body("code", equalTo("IMAGE_NOT_FOUND"));
    }

    @Test
    void aLargeScanIsMadeSmaller() throws Exception {
        var office = new Office();
        var id = credential(office, Office.organ(office.unit));
        var scan = TestImages.png(1800, 1800, graphics -> {
            graphics.scale(1800d / TestImages.STAMP_SIDE, 1800d / TestImages.STAMP_SIDE);
            TestImages.rings(graphics);
        });

        put(office, id, scan, null).statusCode(200).body("width", equalTo(900)).body("height", equalTo(900));
    }

    @Test
    void whatIsNoTransparentPngOfTheRightColourIsRefused() throws Exception {
        var office = new Office();
        var person = credential(office, Office.person(office.leader, office.unit, "2020-01-01", null));
        var organ = credential(office, Office.organ(office.unit));

        refused(put(office, person, "GIF89a".getBytes(), null), 422, "IMAGE_UNUSABLE");
        refused(put(office, person, new byte[0], null), 422, "IMAGE_UNUSABLE");
        refused(put(office, person, cut(TestImages.signature()), null), 422, "IMAGE_UNUSABLE");
        refused(put(office, person, claiming(60_000, 60_000), null), 422, "IMAGE_UNUSABLE");
        refused(put(office, person, TestImages.png(20, 400, TestImages::scribble), null), 422, "IMAGE_UNUSABLE");
        refused(put(office, person, TestImages.opaque(480, 200), null), 422, "IMAGE_NOT_TRANSPARENT");
        refused(put(office, person, TestImages.png(100, 100, graphics -> {}), null), 422, "IMAGE_NOT_TRANSPARENT");
        refused(put(office, person, TestImages.stamp(), null), 422, "IMAGE_WRONG_COLOUR");
        refused(put(office, organ, TestImages.signature(), null), 422, "IMAGE_WRONG_COLOUR");
        refused(put(office, person, new byte[1_100_000], null), 413, "FILE_TOO_LARGE");
        refused(put(office, person, TestImages.signature(), 36), 400, "INVALID_REQUEST");
        refused(put(office, organ, TestImages.stamp(), 46), 400, "INVALID_REQUEST");
        office.asLeader().get(path(person)).then().statusCode(404).body("code", equalTo("IMAGE_NOT_FOUND"));
    }

    @Test
    void othersNeitherSeeNorSetIt() throws Exception {
        var office = new Office();
        var id = credential(office, Office.organ(office.unit));
        put(office, id, TestImages.stamp(), null).statusCode(200);

        refused(put(new Office(), id, TestImages.stamp(), null), 404, "CREDENTIAL_NOT_FOUND");
        refused(putAs(Tokens.user("clerk", office.unit), id), 403, "FORBIDDEN");
        refused(new Office().asClerk().get(path(id)).then(), 404, "CREDENTIAL_NOT_FOUND");
        refused(admin(new Office()).delete(path(id)).then(), 404, "CREDENTIAL_NOT_FOUND");
        office.asClerk().get(path(id)).then().statusCode(200);
    }

    @Test
    void theLeaderMayChooseAPlaceOnThePageAndOnlyThere() throws Exception {
        // Given
        var office = Office.ready();
        var documents = Peers.documents();
        var document = documents.submitted(office.unit, draft());
        var draft = documents.revision(document);

        // When, Then
        refused(sign(office, document, place(3, 100, 100)), 422, "PLACEMENT_OUTSIDE_PAGE");
        refused(sign(office, document, place(1, 500, 100)), 422, "PLACEMENT_OUTSIDE_PAGE");
        refused(sign(office, document, place(1, -1, 100)), 400, "INVALID_REQUEST");
        var organs = Office.order(document, "ORGAN");
        organs.put("placement", place(1, 100, 100));
        refused(Office.sign(office.asClerk(), UUID.randomUUID().toString(), organs), 400, "INVALID_REQUEST");
        assertThat(documents.revision(document)).isEqualTo(draft);

        sign(office, document, place(1, 100, 400)).statusCode(201);
        var blue = ShownPage.of(documents.content(document), 0).blue();
        assertThat(blue.getMinX()).isBetween(100d, 200d);
        assertThat(blue.getMinY()).isBetween(400d, 460d);
    }

    private static ValidatableResponse sign(Office office, UUID document, Map<String, Object> place) {
        var order = new HashMap<>(Office.order(document, "LEADER"));
        order.put("placement", place);
        return Office.sign(office.asLeader(), UUID.randomUUID().toString(), order);
    }

    private static Map<String, Object> place(int page, int x, int y) {
        return Map.of("page", page, "x", x, "y", y, "width", 180, "height", 60);
    }

    private static Pdf draft() throws Exception {
        return TestDraft.on(org.apache.pdfbox.pdmodel.common.PDRectangle.A4, 0)
                .heading()
                .signerBlock(0, 650)
                .pdf();
    }

    private static String credential(Office office, Map<String, Object> described) {
        return office.register(described, Peers.pki().keyFile("Nguyễn Văn Hùng"), TestPki.PIN)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static io.restassured.specification.RequestSpecification admin(Office office) {
        return Office.as(Tokens.user("unit-admin", office.unit));
    }

    private static ValidatableResponse put(Office office, String id, byte[] png, @Nullable Integer diameter) {
        var request = admin(office).multiPart("file", "image.png", png, "image/png");
        if (diameter != null) {
            request.multiPart("diameterMm", String.valueOf(diameter));
        }
        return request.put(path(id)).then();
    }

    private static ValidatableResponse putAs(String token, String id) {
        return Office.as(token)
                .multiPart("file", "image.png", TestImages.stamp(), "image/png")
                .put(path(id))
                .then();
    }

    private static String path(String id) {
        return "/api/signing/credentials/" + id + "/image";
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", equalTo(code));
    }

    private static byte[] cut(byte[] png) {
        return java.util.Arrays.copyOf(png, png.length / 2);
    }

    /** A small file whose head claims to be huge. */
    private static byte[] claiming(int width, int height) {
        var png = ByteBuffer.wrap(TestImages.signature());
        png.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png.array(), 12, 17);
        png.putInt(29, (int) crc.getValue());
        return png.array();
    }
}
