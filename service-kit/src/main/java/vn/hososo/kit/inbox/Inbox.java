package vn.hososo.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hososo.kit.observation.EventSpans;

/** Starts and stops one reader for each listener; instances of a service share the partitions of a topic. */
@ApplicationScoped
class Inbox {

    private final List<Subscription> subscriptions;
    private final boolean enabled;

    Inbox(
            @All List<EventListener> listeners,
            @Identifier("default-kafka-broker") Map<String, Object> site,
            @ConfigProperty(name = "hososo.service.name") String service,
            InboxConfig config,
            EventSpans spans,
            MeterRegistry meters) {
        requireOnePerTopic(listeners);
        subscriptions = listeners.stream()
                .map(listener -> new Subscription(listener, site, service, config, spans))
                .toList();
        enabled = config.enabled();
        if (enabled) {
            subscriptions.forEach(subscription -> subscription.measure(meters));
        }
    }

    /** Two would share the partitions, and each would miss what the other was given. */
    private static void requireOnePerTopic(List<EventListener> listeners) {
        var topics = listeners.stream().map(EventListener::topic).toList();
        if (Set.copyOf(topics).size() < topics.size()) {
            throw new IllegalStateException("several listeners of one topic: " + topics);
        }
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            subscriptions.forEach(Subscription::start);
        }
    }

    /** What keeps events from being taken, by topic. */
    List<String> failures() {
        return subscriptions.stream()
                .map(Subscription::failure)
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isUsed() {
        return enabled && !subscriptions.isEmpty();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        for (var subscription : subscriptions) {
            subscription.stop();
        }
    }
}
