package vn.hososo.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What everybody reaches and no description tells of: the page of verification, pages of problems, the description itself. */
final class PublicPages {
    private static final List<String> ASKED =
            List.of("/verify?code=", "/openapi?format=", "/session/sso/callback?state=a&code=");
    private static final List<String> STEPS = List.of("/problems/", "/docs/", "/app/", "/");

    private final Findings findings;
    private final Judge judge;

    PublicPages(DescribedApi api, Findings findings) {
        this.findings = findings;
        this.judge = new Judge(api);
    }

    void everything(long seed) {
        for (var page : ASKED) {
            HostileValues.query().forEach((what, value) -> ask("GET", page + value, what, List.of(), ""));
        }
        for (var page : STEPS) {
            HostileValues.path().forEach((what, value) -> ask("GET", page + value, what, List.of(), ""));
        }
        for (var header : HostileValues.headers()) {
            ask("GET", "/verify", header.getKey() + ": " + HostileValues.shown(header.getValue()), List.of(header), "");
        }
        HostileFiles.all(new Random(seed))
                .forEach((what, file) -> ask(
                        "POST",
                        "/verify",
                        what,
                        List.of(Map.entry("Content-Type", GoodRequests.FORM)),
                        GoodRequests.upload(null, file)));
    }

    private void ask(String method, String target, String what, List<Map.Entry<String, String>> headers, String body) {
        var page = new Described(method, target.split("\\?", 2)[0], Set.of(), List.of(), Map.of(), Map.of());
        var attempt = new Attempt(page, Crowd.NOBODY, what, target, headers, body);
        try (var door = RawDoor.open()) {
            var answer = door.say(attempt.head(), attempt.body());
            findings.add(attempt, answer, judge.faults(attempt, answer));
        }
    }
}
