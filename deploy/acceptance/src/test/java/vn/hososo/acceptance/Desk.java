package vn.hososo.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;

/** The people of one unit at their daily work, one method an act. */
record Desk(Person clerk, Person officer, Person leader) {

    static Desk of(String unitKey) {
        return new Desk(
                Person.signIn("clerk." + unitKey),
                Person.signIn("officer." + unitKey),
                Person.signIn("leader." + unitKey));
    }

    /** The same people at another platform's door. */
    Desk at(URI otherDoor) {
        return new Desk(clerk.at(otherDoor), officer.at(otherDoor), leader.at(otherDoor));
    }

    /** The same people, all of whose requests carry these headers too. */
    Desk with(Map<String, String> headers) {
        return new Desk(clerk.with(headers), officer.with(headers), leader.with(headers));
    }

    static byte[] sample(String name) {
        try {
            return Files.readAllBytes(RunningPlatform.file("docs/samples/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From April 2021 on, as the district decided. */
    void takesNoPaper() {
        String unit = clerk.get("/api/identity/me").ok().field("unitId");
        Person.signIn("admin")
                .post(
                        "/api/documents/units/" + unit + "/changes",
                        "{\"validFrom\":\"2021-04-01\",\"paperlessFrom\":\"2021-04-01\"}")
                .ok();
    }

    static String incomingMetadata(String number) {
        return """
                {"sender":{"class":"AGENCY","name":"Sở Thông tin và Truyền thông"},"number":"%s","symbol":"STTTT-CNTT",
                 "documentDate":"2026-01-05","kind":"CONG_VAN","subject":"V/v báo cáo kết quả ký số","needsAction":true,
                 "medium":"ELECTRONIC"}
                """.formatted(number);
    }

    static String outgoingMetadata(String more) {
        return """
                {"kind":"BAO_CAO","subject":"Báo cáo kết quả ký số","recipients":[{"name":"UBND huyện","channel":"PRINTED"}],
                 "signerName":"Nguyễn Văn An","signerTitle":"Chủ tịch"%s}
                """.formatted(more);
    }

    Answer register(String number, String key) {
        return clerk.upload("/api/documents/incoming", incomingMetadata(number), sample("cong-van-den.pdf"), key);
    }

    Answer openDossier(UUID incoming) {
        return officer.post(
                "/api/documents/dossiers", "{\"title\":\"Báo cáo ký số\",\"incomingId\":\"%s\"}".formatted(incoming));
    }

    Answer draftReply(UUID incoming, UUID dossier) {
        return draft(",\"answersIncomingId\":\"%s\",\"dossierId\":\"%s\"".formatted(incoming, dossier));
    }

    Answer draft(String more) {
        return draft(more, Person.key());
    }

    Answer draft(String more, String key) {
        return officer.upload("/api/documents/outgoing", outgoingMetadata(more), sample("tra-loi.pdf"), key);
    }

    Answer submit(UUID document) {
        return act(officer, document, "submission", null);
    }

    Answer number(UUID document) {
        return act(clerk, document, "number", null);
    }

    Answer issue(UUID document) {
        return act(clerk, document, "issue", null);
    }

    Answer issueOnPaper(UUID document, String reason) {
        return act(clerk, document, "issue", "{\"form\":\"PAPER\",\"reason\":\"%s\"}".formatted(reason));
    }

    Answer act(Person by, UUID document, String act, @org.jspecify.annotations.Nullable String body) {
        return by.act("/api/documents/outgoing/" + document + "/" + act, body, version(by, document));
    }

    static String version(Person by, UUID document) {
        return by.get("/api/documents/outgoing/" + document).ok().header("ETag").orElseThrow();
    }

    Answer sign(UUID document, String capacity) {
        Person by = capacity.equals("LEADER") ? leader : clerk;
        return sign(by, document, revision(by, document), capacity);
    }

    static Answer sign(Person by, UUID document, String revision, String capacity) {
        return by.post(
                "/api/signing/signatures",
                "{\"documentId\":\"%s\",\"revisionId\":\"%s\",\"capacity\":\"%s\"}"
                        .formatted(document, revision, capacity));
    }

    static String revision(Person by, UUID document) {
        return by.get("/api/documents/outgoing/" + document).ok().field("currentRevisionId");
    }
}
