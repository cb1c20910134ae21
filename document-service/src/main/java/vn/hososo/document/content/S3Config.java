package vn.hososo.document.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The bucket of the content store; asked for only when the store is {@code s3}. */
@ConfigMapping(prefix = "hososo.content.s3")
interface S3Config {
    /** The service's address; without one it is that of the region at AWS. */
    Optional<URI> endpoint();

    /** The region that requests are signed for. */
    @WithDefault("us-east-1")
    String region();

    /** The bucket, which must exist. */
    Optional<String> bucket();

    /** Begins the name of every object, so that a bucket may serve more than this. */
    @WithDefault("hososo/")
    String prefix();

    /** The key's id; without one the usual places of the AWS tools are looked at. */
    Optional<String> accessKey();

    /** The key's secret. */
    Optional<String> secretKey();

    /** Longest time for one request. */
    @WithDefault("60s")
    Duration timeout();
}
