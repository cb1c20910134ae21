package vn.hososo.document.content;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much work a received PDF may make before it counts as an attack. */
@ConfigMapping(prefix = "hososo.content.pdf")
interface PdfConfig {
    /** Largest size to which one stream may decode. */
    @WithDefault("256M")
    MemorySize maxStream();

    /** Largest size to which all streams together may decode. */
    @WithDefault("1G")
    MemorySize maxDecoded();

    /** Largest size of a decoded object or cross-reference stream, which every reader holds in memory. */
    @WithDefault("8M")
    MemorySize maxStructure();

    /** How many times larger than in the file a stream may become, once it is larger than {@link #ratioFrom}. */
    @WithDefault("200")
    @Min(10)
    int maxRatio();

    /** Decoded size from which the ratio counts: a blank scanned page is small and becomes large honestly. */
    @WithDefault("64M")
    MemorySize ratioFrom();

    /** Largest number of pages. */
    @WithDefault("5000")
    @Min(1)
    int maxPages();

    /** Largest number of objects. */
    @WithDefault("500000")
    @Min(1)
    int maxObjects();

    /** How deeply arrays and dictionaries may lie in each other. */
    @WithDefault("64")
    @Min(8)
    int maxDepth();

    /** Longest time that a file may take to be examined. */
    @WithDefault("20s")
    Duration within();
}
