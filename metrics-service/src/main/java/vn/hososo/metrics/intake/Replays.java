package vn.hososo.metrics.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import vn.hososo.metrics.fact.Projection;
import vn.hososo.metrics.source.Sources;

/** Begins replays, with the reader of the intake. */
@ApplicationScoped
public class Replays {

    private final Reader reader;
    private final IntakeClients clients;
    private final IntakeConfig config;
    private final Projection projection;
    private final Sources sources;
    private final Clock clock;
    private final MeterRegistry meters;
    private final DeadLetterBook book;

    Replays(
            Reader reader,
            IntakeClients clients,
            IntakeConfig config,
            Projection projection,
            Sources sources,
            Clock clock,
            MeterRegistry meters,
            DeadLetterBook book) {
        this.reader = reader;
        this.clients = clients;
        this.config = config;
        this.projection = projection;
        this.sources = sources;
        this.clock = clock;
        this.meters = meters;
        this.book = book;
    }

    /** Only the process that reads the topics rebuilds: two would throw away each other's tables. */
    public boolean areAllowed() {
        return reader.isHere();
    }

    public Replay begin() throws ExecutionException, InterruptedException {
        return new Replay(new IntakeSession(clients, config, projection.beside(), sources, clock, meters, book));
    }
}
