package vn.hososo.document.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;

/** How the trace is gathered, chained and sealed. */
@ConfigMapping(prefix = "hososo.trace")
interface TraceConfig {
    /** How often waiting views, downloads and refusals are written. */
    @WithDefault("1s")
    Duration flushEvery();

    /** How many views, downloads and refusals may wait; more are counted as lost. */
    @WithDefault("20000")
    @Min(1)
    int waiting();

    /** How often new entries are chained. */
    @WithDefault("1s")
    Duration sealEvery();

    /** How often the heads of the chains are signed and published. */
    @WithDefault("1h")
    Duration headsEvery();

    /** File outside the database to which signed heads are appended. */
    @WithDefault("trace/heads.jsonl")
    Path headsFile();
}
