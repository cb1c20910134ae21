package vn.hososo.gateway.key;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.trust.TrustedKeys;
import vn.hososo.kit.worker.Worker;

/**
 * The keys in the key directory: {@code user-tokens.pem}, the first, and {@code user-tokens-20261126T070000Z.pem} for each
 * later one, named by when it was added. The directory is read again and again, so a file put there is enough. The gateway
 * believes its own tokens through the same {@link TrustedKeys} as every service, only that it needs not ask for the keys.
 */
@ApplicationScoped
public class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final String LANE = "keys";
    private static final String FIRST = "user-tokens.pem";
    private static final String ALL = "user-tokens*.pem";
    private static final DateTimeFormatter ADDED = DateTimeFormatter.ofPattern("'user-tokens-'yyyyMMdd'T'HHmmss'Z.pem'")
            .withZone(ZoneOffset.UTC);

    private final Path directory;
    private final Duration grace;
    private final Duration tokenLife;
    private final TrustedKeys trusted;
    private final IdempotencyKeys once;
    private final Pool pool;
    private final Worker worker;
    private final Clock clock;
    private final Map<Path, Instant> firstSeen = new ConcurrentHashMap<>();
    private volatile KeyRing ring;

    SigningKeys(KeyConfig config, TrustedKeys trusted, IdempotencyKeys once, Pool pool, Worker worker, Clock clock) {
        this.directory = config.keyDirectory();
        this.grace = config.keyGrace();
        this.tokenLife = config.tokenLife();
        this.trusted = trusted;
        this.once = once;
        this.pool = pool;
        this.worker = worker;
        this.clock = clock;
        if (!Files.isDirectory(directory) || files().isEmpty()) {
            new KeyFile(directory.resolve(FIRST)).readOrCreate();
        }
        files().forEach(file -> firstSeen.put(file, Instant.EPOCH));
        this.ring = read();
    }

    void start(@Observes StartupEvent event) {
        believe();
    }

    /** The key for a token made now. */
    public SigningKey signing() {
        return ring.signing(clock.instant());
    }

    JsonWebKeys published() {
        return new JsonWebKeys(ring.published(clock.instant()).stream()
                .map(SigningKey::published)
                .toList());
    }

    List<KeyView> views() {
        return views(ring);
    }

    /** Adds a key, which is published at once and signs after the grace. */
    Uni<KeyView> add(IdempotencyKey key) {
        return pool.withTransaction(transaction -> once.once(
                transaction,
                key,
                KeyView.class,
                () -> worker.run(LANE, this::create)
                        .chain(this::refresh)
                        .map(read -> views(read).getLast())));
    }

    /** What cannot be read leaves the keys as they were: a half-copied file must not stop anybody's sign-in. */
    @Scheduled(every = "10s", delayed = "10s")
    Uni<Void> reread() {
        return refresh()
                .onFailure()
                .invoke(e -> LOG.errorf("key directory cannot be read, the keys stay as they were cause=%s", e))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<KeyRing> refresh() {
        return worker.run(LANE, this::read).invoke(read -> {
            ring = read;
            believe();
        });
    }

    private void believe() {
        Map<String, PublicKey> byId =
                ring.published(clock.instant()).stream().collect(Collectors.toMap(SigningKey::id, SigningKey::open));
        trusted.replaceUserKeys(byId);
    }

    private Path create() {
        var now = clock.instant();
        if (ring.signing(now) != ring.keys().getLast()) {
            throw KeyProblem.underWay();
        }
        var file = directory.resolve(ADDED.format(now));
        try {
            new KeyFile(file).readOrCreate();
        } catch (UncheckedIOException e) {
            LOG.errorf("a new key cannot be kept directory=%s cause=%s", directory, e.getCause());
            throw KeyProblem.notWritable();
        }
        return file;
    }

    private KeyRing read() {
        var keys = files().stream().map(this::key).toList();
        return new KeyRing(keys, grace, tokenLife);
    }

    private List<Path> files() {
        try (var found = Files.newDirectoryStream(directory, ALL)) {
            var files = new ArrayList<Path>();
            found.forEach(files::add);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever its name says, a key that turns up while running has been published to nobody yet. */
    private SigningKey key(Path file) {
        try {
            var key = new KeyFile(file).read();
            var seen = firstSeen.computeIfAbsent(file, ignored -> clock.instant());
            var added = added(file);
            return SigningKey.of(key, added.isBefore(seen) ? seen : added);
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key cannot be read from " + file, e);
        }
    }

    private static Instant added(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.equals(FIRST)) {
            return Instant.EPOCH;
        }
        try {
            return ADDED.parse(name, Instant::from);
        } catch (DateTimeParseException named) {
            return Files.getLastModifiedTime(file).toInstant();
        }
    }

    private List<KeyView> views(KeyRing read) {
        var now = clock.instant();
        return IntStream.range(0, read.keys().size())
                .mapToObj(index ->
                        new KeyView(read.keys().get(index).id(), read.state(index, now), read.signsFrom(index)))
                .toList();
    }
}
