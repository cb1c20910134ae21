package vn.hososo.document.content;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where contents are kept and how large they may be. */
@ConfigMapping(prefix = "hososo.content")
interface ContentConfig {
    /** The home of contents: a directory of this machine ({@code file}) or a bucket ({@code s3}). */
    @WithDefault("file")
    Home store();

    /** The two homes. */
    enum Home {
        FILE,
        S3
    }

    /** Directory of the content store; with either store uploads in progress lie in its folder {@code uploads}. */
    @WithDefault("content")
    Path directory();

    /** Largest file that is accepted. */
    @WithDefault("50M")
    MemorySize maxFileSize();

    /** Age after which uploads left behind and files that nothing refers to are removed. */
    @WithDefault("24h")
    Duration sweepAfter();
}
