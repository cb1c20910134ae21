package vn.hososo.signing.image;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What images of signatures and stamps may be. */
@ConfigMapping(prefix = "hososo.image")
interface ImageConfig {

    /** The largest PNG file taken. */
    @WithDefault("1M")
    MemorySize maxFileSize();

    /** The most pixels of one image. */
    @WithDefault("4000000")
    @Min(10_000)
    @Max(20_000_000)
    int maxPixels();

    /** Diameter in millimetres of a stamp whose upload names none. */
    @WithDefault("36")
    @Min(SignatureImage.SMALLEST_STAMP)
    @Max(SignatureImage.LARGEST_STAMP)
    int stampDiameter();
}
