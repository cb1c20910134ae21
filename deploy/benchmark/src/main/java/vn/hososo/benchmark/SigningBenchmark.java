package vn.hososo.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How fast signatures are made and verified through the packaged services, beside EU DSS used directly and the bare operation of
 * the key, in turns; what a signature leaves in memory; and what other requests notice of a tray.
 */
public final class SigningBenchmark {
    /** Two for each of two processors, so that none of them rests while the disk is waited for. */
    private static final int CLIENTS = 4;

    private static final String LAST = "P-256";
    /** A service runs for weeks: its compiler has long been through with what it does all day. */
    private static final int WARM_UP = 12_000;

    private static final int WARM_UP_OF_DSS = 500;
    private static final double OF_THE_PEER = 0.8;
    private static final int KEY_OPERATIONS = 2_000;
    private static final int IN_A_TRAY = 2;
    private static final int IN_A_LONG_TRAY = 5;
    private static final Duration ALONE = Duration.ofSeconds(8);
    private static final double HARM = 2;
    private static final double UNNOTICED_MILLIS = 50;
    private static final long LIVE_PER_SIGNATURE = 4_096;
    private static final double RESIDENT_GROWTH = 1.05;

    private final SigningSite site;
    private final DirectDss dss;
    private final int rounds;
    private final int times;
    private final Map<String, SigningSite.Leader> leaders = new LinkedHashMap<>();
    private final List<Size> sizes = List.of(new Size("133 KB", 133_000, 1), new Size("5 MB", 5_000_000, 5));
    private final Map<Size, byte[]> signed = new LinkedHashMap<>();
    private boolean kept = true;

    private SigningBenchmark(SigningSite site, int rounds, int times) throws IOException {
        this.site = site;
        this.rounds = rounds;
        this.times = times;
        dss = site.dss();
    }

    /** A file of this size; of the larger ones so many times fewer are signed. */
    private record Size(String name, int bytes, int fewer) {}

    /** Arguments: rounds (3), files of the smaller size in each (40). */
    public static void main(String[] arguments) throws IOException, InterruptedException, GeneralSecurityException {
        Path root = Path.of(System.getProperty("hososo.root", ".")).toAbsolutePath();
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        boolean isWithinLimits;
        try (DurablePostgres postgres = DurablePostgres.start();
                SigningSite site = SigningSite.start(root)) {
            isWithinLimits = new SigningBenchmark(site, rounds, times).run();
        }
        Figures.exit(isWithinLimits);
    }

    private boolean run() throws IOException, InterruptedException, GeneralSecurityException {
        leaders.put("RSA-2048", site.leader("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4)));
        leaders.put(LAST, site.leader("EC", new ECGenParameterSpec("secp256r1")));
        try (Clients clients = new Clients(CLIENTS);
                Clients one = new Clients(1)) {
            warmUp(clients);
            signing(clients);
            verifying(clients);
            tray(one);
            othersBesideATray();
        }
        System.out.println(kept ? "all limits kept" : "LIMITS MISSED");
        return kept;
    }

    /** With all kinds of keys by turns, as a service meets them: code compiled for one alone would be compiled anew for the next. */
    private void warmUp(Clients clients) throws IOException, InterruptedException {
        List<SigningSite.Leader> signers = List.copyOf(leaders.values());
        for (Size size : sizes) {
            int many = Math.min(WARM_UP, 150 * times) / size.fewer() / size.fewer();
            byte[] pdf = Drafts.of(size.bytes());
            System.out.printf("%s: %,d bytes, warmed up with %d%n", size.name(), pdf.length, many);
            signed.put(size, site.file(site.sign(signers.getFirst(), site.draft(pdf))));
            warmUp(clients, signers, pdf, many);
            clients.perSecond(Math.min(many, 2 * WARM_UP_OF_DSS), turn -> site.verify(signed.get(size)));
        }
    }

    /** DSS needs fewer to be at its best: it runs in one process and does one thing. */
    private void warmUp(Clients clients, List<SigningSite.Leader> signers, byte[] pdf, int many)
            throws IOException, InterruptedException {
        Deque<SigningSite.Draft> drafts = drafts(clients, pdf, many);
        clients.perSecond(many, turn -> site.sign(signers.get(turn % signers.size()), drafts(drafts)));
        clients.perSecond(
                Math.min(many, WARM_UP_OF_DSS),
                turn -> dss.validate(dss.sign(signers.get(turn % signers.size()).key(), pdf)));
    }

    /** What is kept for good is there after the first kind of key; with the second nothing more may come. */
    private void signing(Clients clients) throws IOException, InterruptedException {
        Footprint before = site.footprint();
        System.out.printf("signatures a second, %d clients, medians of %d rounds%n", CLIENTS, rounds);
        for (var leader : leaders.entrySet()) {
            int made = 0;
            OpenKey key = leader.getValue().key();
            double bare = clients.perSecond(KEY_OPERATIONS, turn -> key.sign(new byte[300]));
            System.out.printf("  %-9s the bare operation of the key %.0f/s%n", leader.getKey(), bare);
            for (Size size : sizes) {
                int many = times / size.fewer();
                byte[] pdf = Drafts.of(size.bytes());
                Deque<SigningSite.Draft> drafts = drafts(clients, pdf, rounds * many);
                compare(
                        "signing",
                        leader.getKey() + ", " + size.name(),
                        () -> clients.perSecond(many, turn -> site.sign(leader.getValue(), drafts(drafts))),
                        () -> clients.perSecond(many, turn -> dss.sign(key, pdf)),
                        () -> clients.perSecond(many, turn -> dss.validate(dss.sign(key, pdf))));
                made += rounds * many;
            }
            Footprint after = site.footprint();
            grows(before, after, made, leader.getKey().equals(LAST));
            before = after;
        }
    }

    private void verifying(Clients clients) throws IOException, InterruptedException {
        System.out.printf("verifications a second, %d clients, medians of %d rounds%n", CLIENTS, rounds);
        for (var leader : leaders.entrySet()) {
            for (Size size : sizes) {
                int many = 2 * times / size.fewer();
                byte[] pdf = site.file(site.sign(leader.getValue(), site.draft(Drafts.of(size.bytes()))));
                compare(
                        "verifying",
                        leader.getKey() + ", " + size.name(),
                        () -> clients.perSecond(many, turn -> site.verify(pdf)),
                        () -> clients.perSecond(many, turn -> dss.validate(pdf)));
            }
        }
    }

    /** One after the other, as a tray is signed; so does the peer. */
    private void tray(Clients one) throws IOException, InterruptedException {
        Size size = sizes.getFirst();
        var leader = leaders.entrySet().iterator().next();
        byte[] pdf = Drafts.of(size.bytes());
        int many = IN_A_TRAY * times;
        System.out.printf("a tray of %d, and one client of DSS%n", many);
        compare(
                "a tray of " + many,
                leader.getKey() + ", " + size.name(),
                () -> perSecond(leader.getValue(), pdf, many),
                () -> one.perSecond(many, turn -> dss.sign(leader.getValue().key(), pdf)),
                () -> one.perSecond(
                        many, turn -> dss.validate(dss.sign(leader.getValue().key(), pdf))));
    }

    private double perSecond(SigningSite.Leader leader, byte[] pdf, int many) throws IOException, InterruptedException {
        String path = site.handIn(leader, trayOf(pdf, many));
        JsonNode tray = site.tray(leader, path);
        for (; !isOver(tray); tray = site.tray(leader, path)) {
            Thread.sleep(200);
        }
        Duration taken = Duration.between(
                Instant.parse(tray.path("requestedAt").asText()),
                Instant.parse(tray.path("endedAt").asText()));
        return many * 1e9 / taken.toNanos();
    }

    private Stream<SigningSite.Draft> trayOf(byte[] pdf, int many) throws IOException, InterruptedException {
        try (Clients clients = new Clients(CLIENTS)) {
            return drafts(clients, pdf, many).stream();
        }
    }

    private static boolean isOver(JsonNode tray) throws IOException {
        return switch (tray.path("state").asText()) {
            case "RUNNING" -> false;
            case "DONE" -> {
                if (tray.path("signed").asInt() != tray.path("total").asInt()) {
                    throw new IOException("not all are signed: " + tray);
                }
                yield true;
            }
            default -> throw new IOException("the tray does not end: " + tray);
        };
    }

    /** What somebody notices who lists credentials and verifies files by turns. */
    private void othersBesideATray() throws IOException, InterruptedException {
        SigningSite.Leader leader = leaders.values().iterator().next();
        byte[] file = signed.get(sizes.getFirst());
        List<SigningSite.Draft> drafts = trayOf(Drafts.of(sizes.getFirst().bytes()), IN_A_LONG_TRAY * times)
                .toList();
        Others alone = new Others();
        for (long end = System.nanoTime() + ALONE.toNanos(); System.nanoTime() < end; ) {
            alone.ask(file);
        }
        Others beside = new Others();
        String path = site.handIn(leader, drafts.stream());
        while (!isOver(site.tray(leader, path))) {
            for (int i = 0; i < 10; i++) {
                beside.ask(file);
            }
        }
        System.out.println("other requests, alone and beside a tray");
        print("list of credentials", alone.lists, beside.lists);
        print("verification of a file of " + sizes.getFirst().name(), alone.verifications, beside.verifications);
    }

    private void print(String name, List<Long> alone, List<Long> beside) {
        Percentiles without = Percentiles.ofNanos(alone);
        Percentiles with = Percentiles.ofNanos(beside);
        double limit = Math.max(UNNOTICED_MILLIS, HARM * without.millis(99));
        System.out.printf(
                "  %-32s p50 %5.1f and %5.1f ms  p99 %5.1f and %5.1f ms (of %d and %d)  limit %.0f ms: %s%n",
                name,
                without.millis(50),
                with.millis(50),
                without.millis(99),
                with.millis(99),
                without.count(),
                with.count(),
                limit,
                judged(Figures.atMost(
                        limit,
                        with.millis(99),
                        "ms",
                        "beside a tray: " + name + ", p99",
                        "twice that alone, or 50 ms")));
    }

    private void grows(Footprint before, Footprint after, int made, boolean isJudged) {
        double each = (double) (after.liveBytes() - before.liveBytes()) / made;
        double resident = (double) after.residentBytes() / before.residentBytes();
        System.out.printf(
                "memory before and after %d signatures: live %.1f and %.1f MB, %.0f bytes a signature (limit %d)%s%n",
                made,
                before.liveBytes() / 1e6,
                after.liveBytes() / 1e6,
                each,
                LIVE_PER_SIGNATURE,
                isJudged ? ": " + judged(isSmall(each, made)) : ", caches fill");
        System.out.printf(
                "  resident %.0f and %.0f MB, %.3f of it (limit %.2f)%s%n",
                before.residentBytes() / 1e6,
                after.residentBytes() / 1e6,
                resident,
                RESIDENT_GROWTH,
                isJudged ? ": " + judged(isSteady(resident, made)) : "");
    }

    private static boolean isSmall(double each, int made) {
        return Figures.atMost(
                LIVE_PER_SIGNATURE, each, "bytes", "signing: live objects more, each", made + " signatures");
    }

    private static boolean isSteady(double resident, int made) {
        return Figures.atMost(
                RESIDENT_GROWTH, resident, "times", "signing: resident memory beside before", made + " signatures");
    }

    private interface Round {
        double perSecond() throws IOException, InterruptedException;
    }

    /** In turns; the peer comes second, what is only told beside comes after it. */
    private void compare(String act, String name, Round... sides) throws IOException, InterruptedException {
        double[][] seen = new double[sides.length][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int side = 0; side < sides.length; side++) {
                Rest.await();
                seen[side][round] = sides[side].perSecond();
            }
        }
        double ours = median(seen[0]);
        double peer = median(seen[1]);
        String what = act + ", " + name;
        Figures.told(ours, "a second", what + ": whole service", "median of " + rounds);
        Figures.told(peer, "a second", what + ": DSS directly", "median of " + rounds);
        boolean isKept = Figures.atLeast(
                OF_THE_PEER, ours / peer, "of DSS", what, "EU DSS used directly, same key and time-stamp authority");
        System.out.printf(
                "  %-17s whole service %6.1f/s  DSS directly %6.1f/s  %.2f of it (limit %.1f): %s",
                name, ours, peer, ours / peer, OF_THE_PEER, judged(isKept));
        if (sides.length > 2) {
            double both = median(seen[2]);
            Figures.told(ours / both, "of DSS", what + ", beside signing and validating", "EU DSS doing both");
            System.out.printf("; DSS signing and then validating %6.1f/s, %.2f of it", both, ours / both);
        }
        System.out.println();
    }

    private static double median(double[] seen) {
        double[] sorted = seen.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private String judged(boolean isKept) {
        kept &= isKept;
        return isKept ? "kept" : "MISSED";
    }

    private Deque<SigningSite.Draft> drafts(Clients clients, byte[] pdf, int many)
            throws IOException, InterruptedException {
        Deque<SigningSite.Draft> drafts = new ArrayDeque<>();
        clients.perSecond(many, turn -> {
            SigningSite.Draft draft = site.draft(pdf);
            synchronized (drafts) {
                drafts.add(draft);
            }
        });
        return drafts;
    }

    private static SigningSite.Draft drafts(Deque<SigningSite.Draft> drafts) {
        synchronized (drafts) {
            return drafts.pop();
        }
    }

    /** How long each request took. */
    private final class Others {
        private final List<Long> lists = new ArrayList<>();
        private final List<Long> verifications = new ArrayList<>();

        void ask(byte[] file) throws IOException, InterruptedException {
            long start = System.nanoTime();
            site.listCredentials();
            lists.add(System.nanoTime() - start);
            Thread.sleep(10);
            start = System.nanoTime();
            site.verify(file);
            verifications.add(System.nanoTime() - start);
            Thread.sleep(10);
        }
    }
}
