package vn.hososo.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How much one client may ask. Rates are written {@code <requests>/<time>}. */
@ConfigMapping(prefix = "hososo.limits")
interface LimitsConfig {

    /** Requests from one address; a whole office may stand behind it. */
    @WithDefault("6000/1m")
    Rate address();

    /** Requests of one account, from wherever. */
    @WithDefault("1200/1m")
    Rate account();

    /** Sign-ins and exchanges of tokens from one address. */
    @WithDefault("60/1m")
    Rate signIn();

    /** Files and codes verified on the public page from one address. */
    @WithDefault("30/1m")
    Rate verify();

    /** How many addresses and accounts are remembered per rate; the least used are forgotten first. */
    @WithDefault("50000")
    @Min(100)
    int remembered();

    /** Requests that are answered at the same time, streams of events apart. */
    @WithDefault("1024")
    @Min(1)
    int concurrent();

    /** Of these from one address. */
    @WithDefault("256")
    @Min(1)
    int concurrentPerAddress();

    /** Streams of events that are open at the same time. */
    @WithDefault("4096")
    @Min(1)
    int streams();

    /** Of these from one address. */
    @WithDefault("1024")
    @Min(1)
    int streamsPerAddress();

    /** Longest path with its query, in bytes. */
    @WithDefault("8000")
    @Min(100)
    int uriLength();

    /** Largest number of header lines. */
    @WithDefault("80")
    @Min(10)
    int headers();

    /** All header lines together. */
    @WithDefault("16K")
    MemorySize headerSize();

    /** Largest body for the gateway's own API; that of the services and of files is {@code hososo.upstream.max-body-size}. */
    @WithDefault("256K")
    MemorySize ownBodySize();

    /** How much of a body must come in each {@link #bodyInterval()}. */
    @WithDefault("16K")
    MemorySize bodyProgress();

    /** How often a body that is under way is looked at. */
    @WithDefault("15s")
    Duration bodyInterval();

    /** Addresses and networks (CIDR) of proxies whose {@code X-Forwarded-For} is believed; without them nobody's is. */
    Optional<List<String>> trustedProxies();
}
