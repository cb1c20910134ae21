package vn.hososo.metrics.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/** How the topics are read. */
@ConfigMapping(prefix = "hososo.intake")
public interface IntakeConfig {

    /** Whether this process reads the topics; a second process may serve answers only. */
    @WithDefault("true")
    boolean enabled();

    /** The topics that are read. */
    @WithDefault("hososo.units,hososo.documents,hososo.signatures")
    List<String> topics();

    /** Most records taken into one transaction: many when a lot lies before the reader, for others are told once of each. */
    @WithDefault("5000")
    @Min(1)
    @Max(50_000)
    int maxPollRecords();

    /** Longest wait for new records before the reader looks how far it is. */
    @WithDefault("100ms")
    Duration poll();

    /** Pause before the next attempt when broker or database cannot be reached. */
    @WithDefault("500ms")
    Duration retry();

    /** How often the list of topics is looked at: missing ones may have come, others may have been made anew. */
    @WithDefault("1s")
    Duration topicCheck();

    /** Longest time a transaction of the intake may take. */
    @WithDefault("30s")
    Duration transaction();

    /** An answer about the present is settled when everything was read up to this long ago. */
    @WithDefault("2s")
    Duration presentTolerance();

    /** How far the broker's clock may be behind ours. */
    @WithDefault("100ms")
    Duration clockSkew();
}
