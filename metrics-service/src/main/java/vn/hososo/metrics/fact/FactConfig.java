package vn.hososo.metrics.fact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What the projection depends on besides the topics; after a change it is to be rebuilt. */
@ConfigMapping(prefix = "hososo.fact")
public interface FactConfig {

    /** Within how many working days behind the day of arrival a dossier is opened on time. */
    @WithDefault("3")
    @Min(0)
    @Max(20)
    int dossierWorkingDays();
}
