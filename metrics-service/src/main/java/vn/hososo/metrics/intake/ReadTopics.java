package vn.hososo.metrics.intake;

import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import vn.hososo.metrics.fact.Voice;
import vn.hososo.metrics.source.SourceBook;
import vn.hososo.metrics.source.Sources;

/** What is read: our own topics and those of the systems that were ever registered, which are made where they are missing. */
final class ReadTopics {

    private final Admin admin;
    private final IntakeConfig config;
    private final Sources sources;

    ReadTopics(Admin admin, IntakeConfig config, Sources sources) {
        this.admin = admin;
        this.config = config;
        this.sources = sources;
    }

    TopicPartitions describe() throws ExecutionException, InterruptedException {
        var names = new TreeSet<>(config.topics());
        var foreign = book().systems().stream().map(Voice::topicOf).collect(Collectors.toCollection(TreeSet::new));
        names.addAll(foreign);
        var described = TopicPartitions.describe(admin, names);
        foreign.retainAll(described.missing());
        if (foreign.isEmpty()) {
            return described;
        }
        TopicPartitions.create(admin, foreign);
        return TopicPartitions.describe(admin, names);
    }

    /** The decisions about those systems. */
    SourceBook book() {
        return sources.book().await().atMost(config.transaction());
    }
}
