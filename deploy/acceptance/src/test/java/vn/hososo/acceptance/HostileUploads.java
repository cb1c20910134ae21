package vn.hososo.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Hostile files, forms that are none, and bodies that never end, to every operation that takes a file. */
final class HostileUploads {
    private static final String MULTIPART = "multipart/form-data";
    private static final String CSV = "text/csv";
    private static final int SLOW_PIECES = 80;

    private final DescribedApi api;
    private final UnitThings things;
    private final Crowd crowd;
    private final Findings findings;
    private final Judge judge;
    private final Random random;

    HostileUploads(DescribedApi api, UnitThings things, Crowd crowd, Findings findings, long seed) {
        this.api = api;
        this.things = things;
        this.crowd = crowd;
        this.findings = findings;
        this.judge = new Judge(api);
        this.random = new Random(seed);
    }

    void everything() {
        var files = HostileFiles.all(random);
        for (var operation : api.operations()) {
            if (operation.bodies().containsKey(MULTIPART)) {
                files.forEach((what, file) -> upload(operation, what, file));
                HostileFiles.huge().forEach((what, file) -> upload(operation, what, file));
                forms(operation);
            } else if (operation.bodies().containsKey(CSV)) {
                files.forEach((what, file) -> send(operation, what, CSV, file));
            }
        }
    }

    private void upload(Described operation, String what, String file) {
        var draft = good(operation);
        draft.file = file;
        send(
                operation,
                what,
                draft.headers.get("Content-Type"),
                draft.as("", "").latin1());
    }

    private void forms(Described operation) {
        var good = good(operation);
        var type = String.valueOf(good.headers.get("Content-Type"));
        var whole = good.as("", "").latin1();
        shapes(whole).forEach((what, body) -> send(operation, what, type, body));
        for (var odd : List.of(
                MULTIPART,
                MULTIPART + "; boundary=",
                MULTIPART + "; boundary=\"",
                MULTIPART + "; boundary=" + "a".repeat(200),
                MULTIPART + "; boundary=\u00ff",
                type + "; charset=nonsense",
                type + "; charset=utf-16",
                "multipart/mixed; boundary=a",
                MULTIPART + ";")) {
            send(operation, "as " + odd, odd, whole);
        }
    }

    private static Map<String, String> shapes(String whole) {
        Map<String, String> shapes = new LinkedHashMap<>();
        var border = whole.substring(0, whole.indexOf("\r\n") + 2);
        var file = "name=\"file\"; filename=\"a.pdf\"";
        shapes.put("no form", "");
        shapes.put("no border", "abc");
        shapes.put("a first border only", border);
        shapes.put(
                "no last border",
                whole.substring(0, whole.length() - GoodRequests.end().length()));
        shapes.put("half a last border", whole.substring(0, whole.length() - 4));
        shapes.put("a last border only", GoodRequests.end());
        shapes.put("cut off in the middle", whole.substring(0, whole.length() / 2));
        shapes.put("other line ends", whole.replace("\r\n", "\n"));
        shapes.put("two files", GoodRequests.part(file, "application/pdf", "%PDF-1") + whole);
        shapes.put("no file", GoodRequests.part("name=\"metadata\"", "application/json", "{}") + GoodRequests.end());
        shapes.put("two descriptions", GoodRequests.part("name=\"metadata\"", "application/json", "{}") + whole);
        shapes.put(
                "the description as a file",
                GoodRequests.part("name=\"metadata\"; filename=\"a\"", "application/json", "{}") + GoodRequests.end());
        shapes.put("the file as text", GoodRequests.part("name=\"file\"", "text/plain", "abc") + GoodRequests.end());
        shapes.put("a part without a name", GoodRequests.part("filename=\"a\"", "application/pdf", "abc") + whole);
        shapes.put("a part of no type", GoodRequests.part("name=\"metadata\"", "garbage", "{}") + whole);
        shapes.put(
                "a part in no charset",
                GoodRequests.part("name=\"metadata\"", "text/plain; charset=nonsense", "{}") + whole);
        shapes.put(
                "a part in base 64 that is none",
                border + "Content-Disposition: form-data; " + file
                        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n===?===\r\n" + GoodRequests.end());
        shapes.put(
                "quoted",
                border + "Content-Disposition: form-data; " + file
                        + "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + "=4".repeat(3_000) + "\r\n"
                        + GoodRequests.end());
        shapes.put(
                "a header without a colon",
                border + "Content-Disposition form-data\r\n\r\nabc\r\n" + GoodRequests.end());
        shapes.put("no headers", border + "\r\nabc\r\n" + GoodRequests.end());
        shapes.put(
                "a name with a path",
                GoodRequests.part("name=\"file\"; filename=\"../../../../tmp/a.pdf\"", "application/pdf", "%PDF-1")
                        + GoodRequests.end());
        shapes.put(
                "a name with NUL",
                GoodRequests.part("name=\"file\"; filename=\"a\u0000.pdf\"", "application/pdf", "%PDF-1")
                        + GoodRequests.end());
        shapes.put(
                "a long name",
                GoodRequests.part(
                                "name=\"file\"; filename=\"" + "a".repeat(10_000) + ".pdf\"",
                                "application/pdf",
                                "%PDF-1")
                        + GoodRequests.end());
        shapes.put(
                "a long description",
                GoodRequests.part("name=\"metadata\"", "application/json", "{\"a\":\"" + "a".repeat(300_000) + "\"}")
                        + GoodRequests.end());
        shapes.put(
                "three thousand parts",
                GoodRequests.part("name=\"a\"", "text/plain", "a").repeat(3_000) + GoodRequests.end());
        shapes.put(
                "a form in a form",
                GoodRequests.part(file, MULTIPART + "; boundary=a", "--a\r\n\r\n--a--") + GoodRequests.end());
        return shapes;
    }

    private Draft good(Described operation) {
        var role = crowd.rolesFor(operation).getFirst();
        return new GoodRequests(api, things, random).of(withForms(operation), crowd.token(role), null);
    }

    /** Of an operation that takes other bodies too, the form only. */
    private static Described withForms(Described operation) {
        Map<String, Described.Body> forms = new LinkedHashMap<>(operation.bodies());
        if (forms.containsKey(MULTIPART)) {
            forms.keySet().retainAll(List.of(MULTIPART));
        }
        return new Described(
                operation.method(),
                operation.path(),
                operation.roles(),
                operation.parameters(),
                forms,
                operation.answers());
    }

    private void send(Described operation, String what, @Nullable String type, String body) {
        var draft = good(operation);
        draft.headers.put("Content-Type", String.valueOf(type));
        draft.body = body;
        var attempt = draft.as(crowd.rolesFor(operation).getFirst(), what);
        try (var door = RawDoor.open()) {
            var answer = door.say(attempt.head(), attempt.body());
            findings.add(attempt, answer, judge.faults(attempt, answer));
        }
    }

    /**
     * Bodies that are cut off, and one that comes a byte at a time.
     *
     * @return what went otherwise than it should
     */
    List<String> endings() {
        List<String> wrong = new ArrayList<>();
        var uploads = api.operations().stream()
                .filter(it -> it.bodies().containsKey(MULTIPART))
                .toList();
        for (var operation : uploads) {
            for (double part : new double[] {0, 0.1, 0.9}) {
                cutOff(operation, part, wrong);
            }
        }
        slow(uploads.getFirst(), wrong);
        return wrong;
    }

    private void cutOff(Described operation, double part, List<String> wrong) {
        var attempt = good(operation).as(crowd.rolesFor(operation).getFirst(), "cut off");
        try (var door = RawDoor.open()) {
            var out = door.opened().getOutputStream();
            out.write(attempt.head());
            out.write(attempt.body(), 0, (int) (attempt.latin1().length() * part));
            out.flush();
        } catch (IOException e) {
            wrong.add(attempt + ": " + e);
        }
    }

    /** A piece each second: less than the door has patience for, so it says so, or closes. */
    private void slow(Described operation, List<String> wrong) {
        var attempt = good(operation).as(crowd.rolesFor(operation).getFirst(), "a byte each second");
        try (var door = RawDoor.open()) {
            var socket = door.opened();
            socket.getOutputStream().write(attempt.head());
            for (int i = 0; i < SLOW_PIECES && socket.getInputStream().available() == 0; i++) {
                socket.getOutputStream().write("-".getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                RunningPlatform.pause(java.time.Duration.ofSeconds(1));
            }
            if (socket.getInputStream().available() == 0) {
                wrong.add(attempt + ": waited for without end");
                return;
            }
            var answer = door.answer();
            findings.add(attempt, answer, judge.faults(attempt, answer));
            if (answer.status() != 408) {
                wrong.add(attempt + ": status " + answer.status());
            }
        } catch (IOException closed) {
            // as good an answer as any
        }
    }
}
