package vn.hososo.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One thing of each kind in one unit, made by its own people; kinds are named as in paths. */
final class UnitThings {
    static final String PASSWORD = "một mật khẩu đủ dài 2026";

    private final String unitKey;
    private final Map<String, String> ids = new TreeMap<>();
    private final Desk desk;
    private final Person archivist;
    private final Person administrator;

    private UnitThings(String unitKey) {
        this.unitKey = unitKey;
        this.desk = Desk.of(unitKey);
        ids.put("units", unit(unitKey));
        archivist = person("archivist");
        administrator = person("unit-admin");
    }

    /** @param receiverKey the unit to which the issued document is delivered */
    static UnitThings of(String unitKey, String receiverKey) {
        var things = new UnitThings(unitKey);
        things.incoming();
        things.outgoing(receiverKey);
        things.dossiers();
        things.lists();
        things.signing();
        return things;
    }

    /** Everybody of the unit, by role. */
    Map<String, Person> people() {
        return Map.of(
                "clerk", desk.clerk(),
                "officer", desk.officer(),
                "leader", desk.leader(),
                "archivist", archivist,
                "unit-admin", administrator);
    }

    /** Somebody who administers and whom nobody tries to be. */
    String caretaker() {
        return person("system-admin").username();
    }

    /** The path with these things in the place of its parameters; a kind of which there is none here gets an unknown id. */
    String in(String path) {
        StringBuilder filled = new StringBuilder();
        String kind = "";
        for (String step : path.substring(1).split("/")) {
            String name = step.startsWith("{") ? step.substring(1, step.length() - 1) : "";
            filled.append('/').append(name.isEmpty() ? step : idOf(name, kind));
            kind = step;
        }
        return filled.toString();
    }

    private String idOf(String parameter, String kind) {
        if (ids.containsKey(parameter)) {
            return ids.get(parameter);
        }
        return ids.getOrDefault(kind, UUID.randomUUID().toString());
    }

    /** What stands in the path in the place of a parameter. */
    String id(String path, String parameter) {
        int at = path.indexOf("/{" + parameter + "}");
        return idOf(parameter, path.substring(path.lastIndexOf('/', at - 1) + 1, at));
    }

    /** The things there are, by kind. */
    Map<String, String> ids() {
        return Map.copyOf(ids);
    }

    private static String unit(String key) {
        JsonNode units = Person.signIn("admin")
                .get("/api/documents/units?size=500")
                .ok()
                .json()
                .get("items");
        for (JsonNode unit : units) {
            if (unit.get("key").asText().equals(key)) {
                return unit.get("id").asText();
            }
        }
        throw new IllegalStateException("no unit " + key);
    }

    private Person person(String role) {
        String username = role.replace("-", "") + "." + Person.key().substring(0, 8);
        Person.signIn("admin")
                .post("/api/identity/accounts", """
                        {"username":"%s","password":"%s","displayName":"Nguyễn Thị Kiểm","mustChangePassword":false,
                         "memberships":[{"unitId":"%s","unitKey":"%s","roles":["%s"]}]}
                        """.formatted(username, PASSWORD, ids.get("units"), unitKey, role))
                .ok();
        return Person.signIn(username, PASSWORD);
    }

    private void incoming() {
        ids.put("incoming", desk.register(letter(), Person.key()).ok().field("id"));
        ids.put("documentId", ids.get("incoming"));
        ids.put("unitId", ids.get("units"));
        desk.takesNoPaper();
        String refusal = desk.clerk()
                .upload(
                        "/api/documents/incoming",
                        Desk.incomingMetadata(letter())
                                .replace("AGENCY", "UNIT")
                                .replace("ELECTRONIC", "PAPER"),
                        Desk.sample("cong-van-den.pdf"))
                .field("related");
        ids.put("refusalId", refusal.substring(refusal.lastIndexOf('/') + 1));
    }

    private static String letter() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
    }

    private void outgoing(String receiverKey) {
        UUID document = desk.officer()
                .upload("/api/documents/outgoing", """
                        {"kind":"BAO_CAO","subject":"Báo cáo","signerName":"Nguyễn Văn An","signerTitle":"Chủ tịch",
                         "recipients":[{"unitId":"%s","name":"UBND xã","channel":"PLATFORM"}]}
                        """.formatted(unit(receiverKey)), Desk.sample("tra-loi.pdf"))
                .ok()
                .id();
        ids.put("outgoing", document.toString());
        desk.submit(document).ok();
        ids.put("signatures", desk.sign(document, "LEADER").ok().field("id"));
        desk.number(document).ok();
        desk.sign(document, "ORGAN").ok();
        desk.issue(document).ok();
        ids.put("revisionId", Desk.revision(desk.clerk(), document));
        ids.put("deliveries", first(desk.clerk().get("/api/documents/outgoing/" + document + "/deliveries")));
        ids.put(
                "copies",
                desk.clerk()
                        .post(
                                "/api/documents/copies",
                                "{\"form\":\"SAO_Y\",\"revisionId\":\"%s\",\"issuedAmount\":1}"
                                        .formatted(ids.get("revisionId")))
                        .ok()
                        .field("id"));
    }

    private void dossiers() {
        UUID incoming = UUID.fromString(ids.get("incoming"));
        ids.put("dossiers", desk.openDossier(incoming).ok().field("id"));
        ids.put(
                "freezes",
                archivist
                        .post(
                                "/api/documents/freezes",
                                "{\"things\":[{\"kind\":\"DOSSIER\",\"id\":\"%s\"}],\"reason\":\"Thanh tra\"}"
                                        .formatted(ids.get("dossiers")))
                        .ok()
                        .field("id"));
        String closed =
                "/api/documents/dossiers/" + desk.openDossier(incoming).ok().field("id");
        desk.leader()
                .act(
                        closed + "/closure",
                        "{\"force\":true,\"reason\":\"Kiểm tra\",\"retention\":\"10 năm\"}",
                        etag(closed))
                .ok();
        ids.put(
                "handovers",
                archivist
                        .post(
                                "/api/documents/handovers",
                                "{\"dossierIds\":[\"%s\"],\"giver\":\"Nguyễn Văn A\",\"condition\":\"Đầy đủ\"}"
                                        .formatted(closed.substring(closed.lastIndexOf('/') + 1)))
                        .ok()
                        .field("id"));
    }

    private void lists() {
        ids.put(
                "catalogues",
                desk.clerk()
                        .post(
                                "/api/documents/catalogues",
                                "{\"year\":%d,\"entries\":[]}"
                                        .formatted(ThreadLocalRandom.current().nextInt(2040, 2100)))
                        .ok()
                        .field("id"));
        ids.put(
                "searches",
                desk.clerk().post("/api/documents/searches", """
                                {"name":"Báo cáo","filters":{"q":"báo cáo"},"columns":["DAY"]}""").ok().field("id"));
        ids.put("registers", first(desk.clerk().get("/api/documents/registers")));
        ids.put("year", "2026");
        ids.put("period", "2026");
    }

    private void signing() {
        JsonNode credential = administrator
                .get("/api/signing/credentials")
                .ok()
                .json()
                .get("items")
                .get(0);
        ids.put("credentials", credential.get("id").asText());
        ids.put("mandateId", credential.at("/mandates/0/id").asText());
        UUID document = desk.draft("").ok().id();
        desk.submit(document).ok();
        ids.put(
                "batches",
                desk.leader()
                        .post("/api/signing/batches", """
                                {"capacity":"LEADER","documents":[{"documentId":"%s","revisionId":"%s"}]}
                                """.formatted(document, Desk.revision(desk.leader(), document)))
                        .ok()
                        .field("id"));
        JsonNode notices = desk.leader().get("/api/metrics/notices").ok().json().get("items");
        if (!notices.isEmpty()) {
            ids.put("notices", notices.get(0).get("id").asText());
        }
    }

    private String etag(String path) {
        return desk.officer().get(path).ok().header("ETag").orElseThrow();
    }

    private static String first(Answer list) {
        return list.ok().json().get("items").get(0).get("id").asText();
    }

    /** What there is, to be compared before and after. */
    List<String> states() {
        return List.of("incoming", "outgoing", "dossiers").stream()
                .map(kind -> desk.clerk()
                        .get("/api/documents/" + kind + "/" + ids.get(kind))
                        .ok()
                        .text())
                .toList();
    }
}
