package vn.hososo.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.local.pki.Authority;

/** A unit with its leaders at the packaged document- and signing-service, and the authority that certified them. */
final class SigningSite implements AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String SIGNING = "/api/signing/";
    private static final String OUTGOING = "/api/documents/outgoing";

    private final PkiProcess pki;
    private final PackagedService documents;
    private final PackagedService signing;
    private final UUID unit;
    private final Bearer officer;
    private final Bearer administrator;
    private final byte[] picture;

    private SigningSite(PkiProcess pki, PackagedService documents, PackagedService signing)
            throws IOException, InterruptedException {
        this.pki = pki;
        this.documents = documents;
        this.signing = signing;
        picture = Drafts.handwriting();
        unit = documents.newUnit("ubnd-do");
        officer = new Bearer(() -> Tokens.user("officer", unit));
        administrator = new Bearer(() -> Tokens.user("unit-admin", unit));
    }

    static SigningSite start(Path root) throws GeneralSecurityException, IOException, InterruptedException {
        PkiProcess pki = PkiProcess.start();
        PackagedService documents = PackagedService.document(root);
        PackagedService signing = PackagedService.signing(
                root,
                // The whole heap from the beginning, so that what the operating system counts grows only with what is
                // outside of it.
                "-Xms512m",
                "-XX:+AlwaysPreTouch",
                "-Dhososo.document-service.url=" + documents.url(),
                "-Dhososo.timestamp.url=" + pki.timestamps(),
                "-Dhososo.credential.anchors=" + pki.anchors(),
                "-Dhososo.care.nightly=off",
                "-Dhososo.revocation.crl-urls="
                        + String.join(
                                ",", pki.lists().stream().map(Object::toString).toList()));
        return new SigningSite(pki, documents, signing);
    }

    DirectDss dss() throws IOException {
        return new DirectDss(pki, picture);
    }

    /** A draft that waits for its leader, in the revision that waits. */
    record Draft(String id, String revision) {
        private Map<String, Object> seen() {
            return Map.of("documentId", id, "revisionId", revision);
        }
    }

    /** Somebody with a credential; the key once more for those who sign beside the service. */
    record Leader(Bearer bearer, OpenKey key) {}

    Leader leader(String algorithm, AlgorithmParameterSpec kind)
            throws GeneralSecurityException, IOException, InterruptedException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(kind);
        byte[] file = pki.issue(Drafts.NAME + " " + algorithm, generator.generateKeyPair());
        String upn = "leader." + algorithm;
        Map<String, Object> credential = Map.of(
                "kind",
                "PERSON",
                "holder",
                Map.of("accountId", Tokens.subject(upn), "name", Drafts.NAME),
                "unitId",
                unit,
                "mandates",
                List.of(Map.of("unitId", unit, "capacity", "TM", "validFrom", "2020-01-01")));
        JsonNode created = created(signing.post(
                SIGNING + "credentials",
                administrator.token(),
                new Form()
                        .json("metadata", JSON.writeValueAsString(credential))
                        .text("pin", Authority.PASSWORD)
                        .file("key.p12", "application/x-pkcs12", file)));
        String image = SIGNING + "credentials/" + created.path("id").asText() + "/image";
        require(200, signing.put(image, administrator.token(), new Form().file("image.png", "image/png", picture)));
        return new Leader(new Bearer(() -> Tokens.user(upn, unit, "leader")), OpenKey.of(file, Authority.PASSWORD));
    }

    Draft draft(byte[] pdf) throws IOException, InterruptedException {
        Map<String, Object> metadata = Map.of(
                "kind",
                "BAO_CAO",
                "subject",
                "Báo cáo kết quả",
                "recipients",
                List.of(Map.of("name", "UBND tỉnh", "channel", "PLATFORM")),
                "signerName",
                Drafts.NAME,
                "signerTitle",
                Drafts.TITLE);
        HttpResponse<String> answer = documents.post(
                OUTGOING,
                officer.token(),
                new Form()
                        .json("metadata", JSON.writeValueAsString(metadata))
                        .file("van-ban.pdf", "application/pdf", pdf));
        JsonNode draft = created(answer);
        String id = draft.path("id").asText();
        String version = answer.headers().firstValue("ETag").orElseThrow();
        require(200, documents.act(OUTGOING + "/" + id + "/submission", officer.token(), version));
        return new Draft(id, draft.path("currentRevisionId").asText());
    }

    /** The id of the signed revision. */
    String sign(Leader leader, Draft draft) throws IOException, InterruptedException {
        Map<String, Object> order = Map.of(
                "documentId",
                draft.id(),
                "revisionId",
                draft.revision(),
                "capacity",
                "LEADER",
                "pin",
                Authority.PASSWORD);
        return created(signing.post(SIGNING + "signatures", leader.bearer().token(), JSON.writeValueAsString(order)))
                .path("revisionId")
                .asText();
    }

    byte[] file(String revision) throws IOException, InterruptedException {
        return documents.file("/internal/contents/" + revision, Tokens.service("signing", "document"));
    }

    /** Hands in a tray; answers its path. */
    String handIn(Leader leader, Stream<Draft> drafts) throws IOException, InterruptedException {
        Map<String, Object> tray = Map.of(
                "capacity",
                "LEADER",
                "pin",
                Authority.PASSWORD,
                "documents",
                drafts.map(Draft::seen).toList());
        HttpResponse<String> answer =
                signing.post(SIGNING + "batches", leader.bearer().token(), JSON.writeValueAsString(tray));
        require(202, answer);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    JsonNode tray(Leader leader, String path) throws IOException, InterruptedException {
        return JSON.readTree(
                require(200, signing.get(path, leader.bearer().token())).body());
    }

    void verify(byte[] pdf) throws IOException, InterruptedException {
        var answer = signing.post(
                SIGNING + "verifications", officer.token(), new Form().file("van-ban.pdf", "application/pdf", pdf));
        String verdict =
                JSON.readTree(require(200, answer).body()).path("status").asText();
        if (!verdict.equals("VALID")) {
            throw new IOException("signing-service finds " + answer.body());
        }
    }

    void listCredentials() throws IOException, InterruptedException {
        require(200, signing.get(SIGNING + "credentials", administrator.token()));
    }

    Footprint footprint() throws IOException, InterruptedException {
        return Footprint.of(signing.pid());
    }

    private static JsonNode created(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(require(201, answer).body());
    }

    private static HttpResponse<String> require(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.request().uri() + " is answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    @Override
    public void close() {
        signing.close();
        documents.close();
        pki.close();
    }
}
