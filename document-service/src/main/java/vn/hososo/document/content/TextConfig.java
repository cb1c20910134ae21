package vn.hososo.document.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the text of contents is read for search. */
@ConfigMapping(prefix = "hososo.content.text")
interface TextConfig {
    /** Pause between two looks for contents that wait. */
    @WithDefault("2s")
    Duration every();

    /** Contents that one instance takes at a time. */
    @WithDefault("16")
    @Min(1)
    @Max(1000)
    int batch();

    /** Characters of one file that are kept; the rest of a longer one is not found by search. */
    @WithDefault("200000")
    @Min(1000)
    @Max(1000000)
    int maxCharacters();

    /** Longest time for one file; what was read until then is kept. */
    @WithDefault("20s")
    Duration within();

    /** Age at which a content taken by an instance that died is taken again. */
    @WithDefault("10m")
    Duration abandonedAfter();

    /** How often a content is taken before it counts as unreadable. */
    @WithDefault("3")
    @Min(1)
    int attempts();
}
