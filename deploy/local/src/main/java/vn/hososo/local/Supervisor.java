package vn.hososo.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import vn.hososo.local.broker.Broker;
import vn.hososo.local.demo.Demo;
import vn.hososo.local.demo.DistrictUnit;
import vn.hososo.local.history.History;
import vn.hososo.local.history.Trickle;
import vn.hososo.local.home.Home;
import vn.hososo.local.home.Ports;
import vn.hososo.local.pki.PkiServer;
import vn.hososo.local.postgres.PostgresServer;
import vn.hososo.local.process.ChildSpec;
import vn.hososo.local.process.RunFiles;
import vn.hososo.local.process.RunRecord;
import vn.hososo.local.process.StartCache;
import vn.hososo.local.process.StartFailure;
import vn.hososo.local.process.StopSignal;
import vn.hososo.local.process.Supervised;
import vn.hososo.local.service.Service;
import vn.hososo.local.service.Services;

/** Brings everything up in order, stays until it is told to end, and takes everything down in reverse order. */
final class Supervisor {
    private final Home home;
    private final Arguments arguments;
    private final Ports ports;
    private final RunFiles runs;
    private final Terminal terminal;
    private final StartCache cache;
    private final Training training;

    /** What belongs together stops together, the services first. */
    private final List<Supervised> infrastructure = new ArrayList<>();

    private final List<Supervised> services = new ArrayList<>();

    private final Object door = new Object();
    private final Object stopOnce = new Object();
    private boolean stopping;
    private boolean stopped;

    Supervisor(Home home, Arguments arguments, RunFiles runs, Terminal terminal, StartCache cache) {
        this.home = home;
        this.arguments = arguments;
        this.ports = arguments.ports();
        this.runs = runs;
        this.terminal = terminal;
        this.cache = cache;
        this.training = new Training(home, ports, terminal);
    }

    /** Everything, until somebody says stop. */
    int stay() throws IOException, InterruptedException {
        return run(() -> new CountDownLatch(1).await());
    }

    /** Everything, only to be started and stopped. */
    int pass() throws IOException, InterruptedException {
        return run(() -> {});
    }

    private int run(Stay stay) throws IOException, InterruptedException {
        var taken = takenPorts();
        if (!taken.isEmpty()) {
            sayTaken(taken.stream()
                    .map(port -> port.getValue() + " (" + port.getKey() + ")")
                    .collect(Collectors.joining(", ")));
            return 1;
        }
        runs.write(RunRecord.of(
                ProcessHandle.current(),
                Platform.SUPERVISOR,
                ports.gateway(),
                URI.create(ports.url(ports.gateway())),
                StopSignal.TERM));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            start();
            stay.await();
            return 0;
        } catch (StartFailure | IOException | GeneralSecurityException | SQLException | ExecutionException failure) {
            if (!isStopping()) {
                terminal.say("✘ " + failure.getMessage());
            }
            return 1;
        } finally {
            stop();
        }
    }

    private void start()
            throws StartFailure, IOException, GeneralSecurityException, SQLException, ExecutionException,
                    InterruptedException {
        var postgres = new PostgresServer(home, ports.postgres());
        var broker = new Broker(home, ports.kafka(), ports.controller());
        terminal.say("Khởi động PostgreSQL, Kafka, pki… / Starting PostgreSQL, Kafka, pki…");
        begin(infrastructure, broker.prepare());
        begin(infrastructure, PkiServer.of(home, ports.pki()));
        begin(infrastructure, postgres.prepare()).awaitReady();
        postgres.createDatabases();
        var specs = new Services(home, ports);
        if (!arguments.infrastructureOnly()) {
            specs.prepare();
            // The only one that meets no broker takes what Kafka's start leaves of the processors.
            begin(services, specs.child(Service.GATEWAY));
        }
        awaitReady(infrastructure);
        broker.createTopics();
        if (Files.exists(home.kafkaLost())) {
            terminal.say("  · Kafka mới, gửi lại từ các outbox / new Kafka, sent again from the outboxes: "
                    + postgres.forgetSent());
            Files.delete(home.kafkaLost());
        }
        if (arguments.infrastructureOnly()) {
            return;
        }
        terminal.say("Khởi động các dịch vụ… / Starting the services…");
        for (var service : EnumSet.complementOf(EnumSet.of(Service.GATEWAY))) {
            begin(services, specs.child(service));
        }
        awaitReady(services);
        if (!arguments.empty() && !Files.exists(home.demoMarker())) {
            new Demo(home, ports, terminal::say).load(arguments.sample() ? DistrictUnit.sample() : DistrictUnit.all());
        }
        if (!arguments.empty() && arguments.history()) {
            tellHistory();
        }
        terminal.say(Welcome.text(home, ports, Files.exists(home.demoMarker())));
        if (arguments.training()) {
            training.startWhereCachesLack(cache);
        }
    }

    private void tellHistory() throws IOException, InterruptedException {
        var history = new History(home, ports, terminal::say);
        if (!Files.exists(home.historyMarker())) {
            history.load();
        }
        if (arguments.trickle()) {
            Thread.ofPlatform().daemon().name("trickle").start(new Trickle(history, ports.kafka(), terminal::say));
        }
    }

    private Supervised begin(List<Supervised> layer, ChildSpec child) throws InterruptedException {
        synchronized (door) {
            if (stopping) {
                throw new InterruptedException();
            }
            var supervised = Supervised.start(cache.on(child), runs, terminal);
            layer.add(supervised);
            return supervised;
        }
    }

    private static void awaitReady(List<Supervised> layer) throws StartFailure, InterruptedException {
        for (var child : layer) {
            child.awaitReady();
        }
    }

    /** Called by the signal's hook and at the end of a failed start; whoever comes second waits for the first. */
    private void stop() {
        synchronized (stopOnce) {
            if (!stopped) {
                stopAll();
                stopped = true;
            }
        }
    }

    private void stopAll() {
        synchronized (door) {
            stopping = true;
        }
        terminal.say("");
        terminal.say("Đang dừng… / Stopping…");
        training.end();
        for (var layer : List.of(services, infrastructure)) {
            var threads = layer.stream()
                    .map(child -> Thread.ofPlatform().start(() -> stop(child)))
                    .toList();
            threads.forEach(Supervisor::join);
        }
        try {
            runs.delete(Platform.SUPERVISOR);
        } catch (IOException e) {
            terminal.say(e.toString());
        }
        terminal.say("Đã dừng, dữ liệu được giữ trong / Stopped, the data stay in " + home.directory());
    }

    private void stop(Supervised child) {
        try {
            child.stop();
        } catch (IOException | InterruptedException e) {
            terminal.say(child.spec().name() + ": " + e);
        }
    }

    private boolean isStopping() {
        synchronized (door) {
            return stopping;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What died a moment ago may hold its port a moment longer. */
    private List<Map.Entry<String, Integer>> takenPorts() throws InterruptedException {
        for (var tries = 0; tries < 4 && !ports.taken().isEmpty(); tries++) {
            Thread.sleep(Duration.ofMillis(500));
        }
        return ports.taken();
    }

    private void sayTaken(String taken) {
        terminal.say("✘ Cổng đã có chương trình khác dùng: " + taken + ". Hãy chọn cổng khác: ./hososo up --port-base "
                + (ports.base() + 10_000));
        terminal.say("✘ Ports taken by another program: " + taken + ". Choose others: ./hososo up --port-base "
                + (ports.base() + 10_000));
    }

    private interface Stay {
        void await() throws InterruptedException;
    }
}
