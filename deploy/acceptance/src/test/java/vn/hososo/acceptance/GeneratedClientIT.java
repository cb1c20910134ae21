package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hososo.acceptance.Ratios.Fraction;
import vn.hososo.client.ApiClient;
import vn.hososo.client.ApiException;
import vn.hososo.client.api.ComplianceApi;
import vn.hososo.client.api.DossiersApi;
import vn.hososo.client.api.IdentityApi;
import vn.hososo.client.api.IncomingApi;
import vn.hososo.client.api.OutgoingApi;
import vn.hososo.client.api.SignaturesApi;
import vn.hososo.client.model.Capacity;
import vn.hososo.client.model.Channel;
import vn.hososo.client.model.ComplianceRow;
import vn.hososo.client.model.Credentials;
import vn.hososo.client.model.DocumentKind;
import vn.hososo.client.model.Form;
import vn.hososo.client.model.IssueRequest;
import vn.hososo.client.model.Medium;
import vn.hososo.client.model.NewDossier;
import vn.hososo.client.model.NewIncoming;
import vn.hososo.client.model.NewOutgoing;
import vn.hososo.client.model.NewSignature;
import vn.hososo.client.model.NumberRequest;
import vn.hososo.client.model.Outgoing;
import vn.hososo.client.model.Recipient;
import vn.hososo.client.model.Sender;
import vn.hososo.client.model.SenderClass;
import vn.hososo.client.model.SigningVerdict;
import vn.hososo.client.model.Submission;

/** The main job by a client that OpenAPI Generator made of {@code contracts/openapi/hososo.yaml}. */
class GeneratedClientIT {
    private static final String UNIT = "trung-chinh";
    private static final Duration VISIBLE = Duration.ofSeconds(15);

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void aReplyMovesBothRatios() throws ApiException {
        // Given
        ApiClient clerk = signedIn("clerk");
        ApiClient officer = signedIn("officer");
        ApiClient leader = signedIn("leader");
        Fraction dossiers = ratio(leader, Ratios.DOSSIERS);
        Fraction signing = ratio(leader, Ratios.SIGNING);

        // When
        UUID incoming = new IncomingApi(clerk)
                .registerIncoming(Person.key(), arrived(), sample("cong-van-den.pdf"))
                .getId();
        UUID dossier = new DossiersApi(officer)
                .openDossier(
                        Person.key(), new NewDossier().title("Báo cáo ký số").incomingId(incoming))
                .getId();
        UUID reply = new OutgoingApi(officer)
                .draftOutgoing(Person.key(), answer(incoming, dossier), sample("tra-loi.pdf"))
                .getId();
        new OutgoingApi(officer).submitOutgoing(reply, version(officer, reply), new Submission(), null);
        sign(leader, reply, Capacity.LEADER);
        new OutgoingApi(clerk).numberOutgoing(reply, version(clerk, reply), new NumberRequest(), null);
        sign(clerk, reply, Capacity.ORGAN);
        Outgoing issued = new OutgoingApi(clerk)
                .issueOutgoing(
                        reply, version(clerk, reply), Person.key(), new IssueRequest().form(Form.ELECTRONIC), null);

        // Then
        assertThat(issued.getState()).isEqualTo("ISSUED");
        assertThat(issued.getNumberAndSymbol()).endsWith("/BC-UBND");
        Ratios.await(() -> ratio(leader, Ratios.DOSSIERS), dossiers.plus(1, 1), VISIBLE);
        Ratios.await(() -> ratio(leader, Ratios.SIGNING), signing.plus(1, 1), VISIBLE);
    }

    private static ApiClient signedIn(String role) throws ApiException {
        ApiClient client = new ApiClient();
        client.setBasePath(RunningPlatform.url("").toString());
        String token = new IdentityApi(client)
                .createToken(new Credentials().username(role + "." + UNIT).password("demo"))
                .getAccessToken();
        client.setBearerToken(token);
        return client;
    }

    private static NewIncoming arrived() {
        return new NewIncoming()
                .sender(new Sender().propertyClass(SenderClass.AGENCY).name("Sở Thông tin và Truyền thông"))
                .number("101")
                .symbol("STTTT-CNTT")
                .documentDate(LocalDate.of(2026, 1, 5))
                .kind(DocumentKind.CONG_VAN)
                .subject("V/v báo cáo kết quả ký số")
                .needsAction(true)
                .medium(Medium.ELECTRONIC);
    }

    private static NewOutgoing answer(UUID incoming, UUID dossier) {
        return new NewOutgoing()
                .answersIncomingId(incoming)
                .dossierId(dossier)
                .kind(DocumentKind.BAO_CAO)
                .subject("Báo cáo kết quả ký số")
                .recipients(List.of(new Recipient().name("UBND huyện").channel(Channel.PRINTED)))
                .signerName("Nguyễn Văn An")
                .signerTitle("Chủ tịch");
    }

    private static void sign(ApiClient by, UUID document, Capacity capacity) throws ApiException {
        UUID revision = new OutgoingApi(by).getOutgoing(document).getCurrentRevisionId();
        var signature = new SignaturesApi(by)
                .sign(
                        Person.key(),
                        new NewSignature()
                                .documentId(document)
                                .revisionId(revision)
                                .capacity(capacity));
        assertThat(signature.getVerdict()).extracting(SigningVerdict::getStatus).hasToString("VALID");
    }

    private static String version(ApiClient by, UUID document) throws ApiException {
        return new OutgoingApi(by)
                .getOutgoingWithHttpInfo(document)
                .getHeaders()
                .get("etag")
                .getFirst();
    }

    private static Fraction ratio(ApiClient seenBy, String indicator) {
        try {
            ComplianceRow row = new ComplianceApi(seenBy)
                    .listCompliance(null, indicator, null, Ratios.today(), null, 500, null, null).getItems().stream()
                            .filter(it -> UNIT.equals(it.getUnitKey()))
                            .findFirst()
                            .orElseThrow();
            return new Fraction(
                    row.getNumerator().intValue(), row.getDenominator().intValue());
        } catch (ApiException e) {
            throw new AssertionError(e.getResponseBody(), e);
        }
    }

    private static File sample(String name) {
        return RunningPlatform.file("docs/samples/" + name).toFile();
    }
}
