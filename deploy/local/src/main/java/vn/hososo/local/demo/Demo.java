package vn.hososo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import vn.hososo.local.home.Home;
import vn.hososo.local.home.Ports;
import vn.hososo.local.pki.Authority;
import vn.hososo.local.pki.Subject;

/**
 * The district of Lương Tài: its units, accounts and signing credentials, all through the public API. Every step may
 * be repeated, so a load that was cut off simply starts again; a marker says when it is complete.
 */
public final class Demo {
    private static final int PARALLEL = 4;
    private static final String MANDATE_FROM = "2020-01-01";

    private final Home home;
    private final Ports ports;
    private final Consumer<String> say;
    private final Api api;

    public Demo(Home home, Ports ports, Consumer<String> say) {
        this.home = home;
        this.ports = ports;
        this.say = say;
        this.api = new Api(ports.url(ports.gateway()), "admin", "demo");
    }

    public void load(List<DistrictUnit> units) throws IOException, GeneralSecurityException, InterruptedException {
        say.accept("Nạp dữ liệu trình diễn huyện Lương Tài… / Loading the demonstration district…");
        var started = System.nanoTime();
        var accounts = DemoAccount.all(units);
        try (var workers = Executors.newFixedThreadPool(PARALLEL)) {
            try {
                var unitIds = createUnits(units);
                say.accept("  ✔ " + unitIds.size() + " đơn vị / units");
                var accountIds = createAccounts(accounts, unitIds, workers::submit);
                say.accept("  ✔ " + accountIds.size() + " tài khoản / accounts");
                var credentials = createCredentials(units, accounts, unitIds, accountIds, workers::submit);
                var took = (System.nanoTime() - started) / 1_000_000_000;
                say.accept("  ✔ " + credentials + " chứng thư số / signing credentials  (" + took + " s)");
                say.accept("  ✔ " + showImages(workers::submit)
                        + " hình chữ ký, con dấu / images of signatures and stamps");
            } finally {
                workers.shutdownNow();
            }
        }
        Files.writeString(home.demoMarker(), "luong-tai" + System.lineSeparator());
    }

    private Map<String, UUID> createUnits(List<DistrictUnit> units) throws IOException, InterruptedException {
        var ids = new HashMap<String, UUID>();
        for (var unit : units) {
            var created = api.create("/api/documents/units", "unit:" + unit.key(), unit.toRequest(ids));
            if (created.isEmpty()) {
                api.list("/api/documents/units").forEach(there -> ids.put(text(there, "key"), id(there)));
            }
            created.ifPresent(view -> ids.put(unit.key(), id(view)));
        }
        return ids;
    }

    private Map<String, UUID> createAccounts(List<DemoAccount> accounts, Map<String, UUID> unitIds, Workers workers)
            throws IOException, InterruptedException {
        var ids = new ConcurrentHashMap<String, UUID>();
        var steps = new ArrayList<Future<?>>();
        for (var account : accounts) {
            steps.add(workers.submit(() -> {
                var what = "account:" + account.username();
                var created = api.create("/api/identity/accounts", what, account.toRequest(unitIds));
                created.ifPresent(view -> ids.put(account.username(), id(view)));
                return null;
            }));
        }
        awaitAll(steps);
        if (ids.size() < accounts.size()) {
            api.list("/api/identity/accounts").forEach(there -> ids.putIfAbsent(text(there, "username"), id(there)));
            ids.keySet().retainAll(accounts.stream().map(DemoAccount::username).toList());
        }
        return ids;
    }

    private int createCredentials(
            List<DistrictUnit> units,
            List<DemoAccount> accounts,
            Map<String, UUID> unitIds,
            Map<String, UUID> accountIds,
            Workers workers)
            throws IOException, GeneralSecurityException, InterruptedException {
        var authority = Authority.open(home.pki(), ports.url(ports.pki()));
        var unitNames = new HashMap<String, String>();
        units.forEach(unit -> unitNames.put(unit.key(), unit.name()));
        var steps = new ArrayList<Future<?>>();
        for (var unit : units) {
            var organ = new Subject(unit.name(), unit.name(), null);
            var holder = Map.<String, Object>of("name", unit.name());
            steps.add(workers.submit(() -> createCredential(
                    authority, "organ." + unit.key(), organ, "ORGAN", holder, unitIds.get(unit.key()))));
        }
        for (var account : accounts) {
            if (account.isLeader()) {
                var person = new Subject(account.displayName(), unitNames.get(account.unitKey()), account.title());
                var holder = Map.<String, Object>of(
                        "accountId", accountIds.get(account.username()), "name", account.displayName());
                steps.add(workers.submit(() -> createCredential(
                        authority, account.username(), person, "PERSON", holder, unitIds.get(account.unitKey()))));
            }
        }
        awaitAll(steps);
        return steps.size();
    }

    private boolean createCredential(
            Authority authority, String name, Subject subject, String kind, Map<String, Object> holder, UUID unitId)
            throws GeneralSecurityException, IOException, InterruptedException {
        var file = authority.issue(name, subject);
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("kind", kind);
        metadata.put("holder", holder);
        metadata.put("unitId", unitId);
        metadata.put("mandates", List.of(Map.of("unitId", unitId, "capacity", "TM", "validFrom", MANDATE_FROM)));
        return api.create(
                        "/api/signing/credentials",
                        "credential:" + name,
                        metadata,
                        name + ".p12",
                        Files.readAllBytes(file),
                        Map.of("pin", Authority.PASSWORD))
                .isPresent();
    }

    /** A hand-written signature for each person, a stamp with its name for each organ. */
    private int showImages(Workers workers) throws IOException, InterruptedException {
        var pictures = new Pictures();
        var steps = new ArrayList<Future<?>>();
        for (var credential : api.list("/api/signing/credentials")) {
            var name = credential.path("holder").path("name").asText();
            var isOrgan = text(credential, "kind").equals("ORGAN");
            var path = "/api/signing/credentials/" + id(credential) + "/image";
            steps.add(workers.submit(() -> {
                api.put(path, "image.png", isOrgan ? pictures.stamp(name) : pictures.handwriting(name));
                return null;
            }));
        }
        awaitAll(steps);
        return steps.size();
    }

    private static void awaitAll(List<Future<?>> steps) throws IOException, InterruptedException {
        for (var step : steps) {
            try {
                step.get();
            } catch (ExecutionException e) {
                throw new IOException(e.getCause().getMessage(), e.getCause());
            }
        }
    }

    private static UUID id(JsonNode view) {
        return UUID.fromString(text(view, "id"));
    }

    private static String text(JsonNode view, String field) {
        return view.path(field).asText();
    }

    private interface Workers {
        Future<?> submit(Callable<?> task);
    }
}
