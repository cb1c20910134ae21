package vn.hososo.document.content;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code disk_free_bytes} and {@code disk_total_bytes} of the directory of contents: when it is full nothing is received. */
@ApplicationScoped
class ContentDisk {
    private final ContentConfig config;

    ContentDisk(ContentConfig config) {
        this.config = config;
    }

    void measure(@Observes StartupEvent started, MeterRegistry meters) {
        var directory = config.directory().toAbsolutePath().toFile();
        new DiskSpaceMetrics(directory, Tags.of("holds", "contents")).bindTo(meters);
    }
}
