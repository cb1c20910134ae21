package vn.hososo.metrics.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** E-mail to units; the server itself is set by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "hososo.mail")
public interface MailConfig {

    /** Whether letters are written and sent. */
    @WithDefault("false")
    boolean enabled();

    /** Addresses by unit key; a unit without one gets no e-mail. */
    Map<String, List<String>> addresses();

    /** How often waiting letters are looked for. */
    @WithDefault("15s")
    Duration every();

    /** Pause after the first failed attempt; doubled after each further one, up to an hour. */
    @WithDefault("1m")
    Duration retry();

    /** Attempts before a letter is given up. */
    @WithDefault("12")
    @Min(1)
    @Max(100)
    int attempts();
}
