package vn.hososo.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who tries: somebody of every role, and nobody; whoever was signed out meanwhile signs in again. */
final class Crowd {
    static final String NOBODY = "nobody";
    private static final Map<String, String> DEMO = Map.of(
            "district-office", "office.ubnd-huyen", "integration", "integration.portal", "system-admin", "admin");

    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, String> accounts = new ConcurrentHashMap<>();
    private final String caretaker;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    Crowd(UnitThings things) {
        people.putAll(things.people());
        DEMO.forEach((role, name) -> people.put(role, Person.signIn(name)));
        people.values().forEach(it -> tokens.add(String.valueOf(it.token())));
        people.forEach(
                (role, it) -> accounts.put(role, it.get("/api/identity/me").ok().field("id")));
        caretaker = things.caretaker();
    }

    /** Somebody who may call it first, then all others. */
    List<String> rolesFor(Described operation) {
        var all = new LinkedHashMap<String, Boolean>();
        if (operation.roles().isEmpty()) {
            all.put(NOBODY, true);
        }
        people.keySet().stream().sorted().filter(operation::isFor).forEach(it -> all.put(it, true));
        people.keySet().stream().sorted().forEach(it -> all.put(it, false));
        all.put(NOBODY, false);
        return List.copyOf(all.keySet());
    }

    @Nullable
    String token(String role) {
        return role.equals(NOBODY) ? null : people.get(role).token();
    }

    /** Also when wrong passwords in its name have locked the account. */
    void signInAgain(String role) {
        Person.signIn(caretaker, UnitThings.PASSWORD)
                .call("DELETE", "/api/identity/accounts/" + accounts.get(role) + "/lock", null, new byte[0])
                .ok();
        var person = people.get(role);
        var password = person.username().contains(".") && !isDemo(person.username()) ? UnitThings.PASSWORD : "demo";
        var again = Person.signIn(person.username(), password);
        tokens.add(String.valueOf(again.token()));
        people.put(role, again);
    }

    private static boolean isDemo(String username) {
        return DEMO.containsValue(username) || username.matches("(clerk|officer|leader)\\..*");
    }

    /** Every token that was given out here. */
    Set<String> tokens() {
        return Set.copyOf(tokens);
    }
}
