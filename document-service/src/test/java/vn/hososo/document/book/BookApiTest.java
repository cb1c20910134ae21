package vn.hososo.document.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.hososo.document.register.Dates;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BookApiTest {
    private static final String PATH = "/api/documents/registers/books/";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();

    private static List<List<String>> rows(Response response) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(response.asByteArray()))) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(cell.getStringCellValue());
                }
                rows.add(cells);
            }
        }
        return rows.subList(5, rows.size());
    }

    private static Response xlsx(Office office, String book) {
        return office.as("clerk").get(PATH + book + "?format=xlsx&period=" + YEAR);
    }

    @Test
    void theBookOfOutgoingShowsCancelledNumbers() throws IOException {
        // Given
        Office committee = Office.committee();
        Office department = Office.departmentOf(committee);
        String issued = department
                .draft("BAO_CAO", ",\"issuedAmount\":7,\"unitId\":\"" + committee.unitId() + "\"")
                .path("id");
        department.act("officer", issued, "submission", null).then().statusCode(200);
        committee
                .act("clerk", issued, "issue", "{\"form\":\"PAPER\",\"reason\":\"Máy ký hỏng\"}")
                .then()
                .statusCode(200);
        String cancelled = committee.submitted("QUYET_DINH");
        committee
                .act("clerk", cancelled, "number", "{\"form\":\"PAPER\"}")
                .then()
                .statusCode(200);
        committee
                .act("clerk", cancelled, "cancellation", "{\"reason\":\"Sai thẩm quyền\"}")
                .then()
                .statusCode(200);
        committee.drafted("KE_HOACH");

        // When
        Response printed = xlsx(committee, "OUTGOING");

        // Then
        printed.then().statusCode(200).contentType(XLSX);
        List<List<String>> rows = rows(printed);
        String today = Dates.written(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsExactly(
                        "01/BC-UBND",
                        today,
                        "Báo cáo: Báo cáo kết quả",
                        "Nguyễn Văn A",
                        "UBND huyện",
                        "Đơn vị " + department.key(),
                        "7",
                        today,
                        "",
                        "Bản giấy");
        assertThat(rows.get(1))
                .startsWith("02/QĐ-UBND")
                .endsWith("Đã hủy: Sai thẩm quyền")
                .contains("Văn thư");
    }

    @Test
    void theBooksOfIncomingListEveryArrivalAndItsAnswer() throws IOException {
        // Given
        Office office = Office.commune();
        String first = office.register(Office.INCOMING).path("id");
        office.register(Office.incoming().replace("\"needsAction\":true", "\"needsAction\":false"))
                .then()
                .statusCode(201);
        String reply = office.draft("CONG_VAN", ",\"answersIncomingId\":\"" + first + "\"")
                .path("id");
        office.act("officer", reply, "submission", null).then().statusCode(200);
        office.act("clerk", reply, "issue", "{\"form\":\"PAPER\",\"reason\":\"Máy ký hỏng\"}")
                .then()
                .statusCode(200);

        // When
        List<List<String>> arrived = rows(xlsx(office, "INCOMING"));
        List<List<String>> followed = rows(xlsx(office, "FOLLOW_UP"));
        List<List<String>> earlier =
                rows(office.as("clerk").header("Accept", XLSX).get(PATH + "INCOMING?period=2001"));

        // Then
        assertThat(arrived).hasSize(2);
        assertThat(arrived.get(0))
                .hasSize(10)
                .contains(
                        "1",
                        "Sở Nội vụ tỉnh Bắc Ninh",
                        "12/SNV-VP",
                        "01/03/2021",
                        "Công văn: V/v báo cáo kết quả quý I");
        assertThat(followed).hasSize(1);
        assertThat(followed.get(0))
                .contains("1", "Công văn, 12/SNV-VP, 01/03/2021, Sở Nội vụ tỉnh Bắc Ninh", "01/UBND-VP");
        assertThat(earlier).isEmpty();
    }

    @Test
    void theBookIsPdfUnlessAskedOtherwise() throws IOException {
        // Given
        Office office = Office.commune();
        office.register(Office.INCOMING).then().statusCode(201);

        // When
        Response printed = office.as("officer").get(PATH + "INCOMING?period=" + YEAR);

        // Then
        printed.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("incoming-" + YEAR + "-01-01-" + YEAR + "-12-31.pdf"));
        try (PDDocument document = Loader.loadPDF(printed.asByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN")
                    .contains("12/SNV-VP");
        }
    }

    @Test
    void whoMayNotAndWhatIsWrongIsRefused() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();

        // When
        Response nobody = RestAssured.get(PATH + "INCOMING?period=2025");
        Response integration = office.as("integration").get(PATH + "INCOMING?period=2025");
        Response foreign = office.as("clerk").get(PATH + "INCOMING?period=2025&unitId=" + other.unitId());
        Response unknown = office.as("clerk").get(PATH + "SECRET?period=2025");
        Response timeless = office.as("clerk").get(PATH + "INCOMING");
        Response word = office.as("clerk").get(PATH + "INCOMING?period=2025&format=docx");
        Response html = office.as("clerk").header("Accept", "text/html").get(PATH + "INCOMING?period=2025");

        // Then
        nobody.then().statusCode(401);
        integration.then().statusCode(403);
        foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404);
        timeless.then().statusCode(400).body("violations.field", hasItem("period"));
        word.then().statusCode(400).body("violations.field", hasItem("format"));
        html.then().statusCode(406);
    }
}
