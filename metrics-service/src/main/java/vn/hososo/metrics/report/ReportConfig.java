package vn.hososo.metrics.report;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** What prints say of this site. */
@ConfigMapping(prefix = "hososo.report")
interface ReportConfig {

    /** Address of the page of verification that is printed on closed reports, such as https://hoso.example.vn/verify. */
    Optional<URI> verificationPage();
}
