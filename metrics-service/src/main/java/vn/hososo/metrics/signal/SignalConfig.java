package vn.hososo.metrics.signal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** From where on something is worth a question. */
@ConfigMapping(prefix = "hososo.signal")
public interface SignalConfig {

    /** How many working days are the end of a period. */
    @Min(1)
    @Max(10)
    @WithDefault("3")
    int lastDays();

    /** With fewer dossiers or documents in question nothing is asked. */
    @Min(1)
    @WithDefault("10")
    int least();

    /** How many times what evenly spread work would give must have come at the end. */
    @DecimalMin("1")
    @WithDefault("3")
    double timesUsual();

    /** At least this part of the period's work must have come at the end. */
    @DecimalMin("0")
    @DecimalMax("1")
    @WithDefault("0.3")
    double endShare();

    /** At least this part of the period's dossiers must hold one document only, filed after the fact. */
    @DecimalMin("0")
    @DecimalMax("1")
    @WithDefault("0.3")
    double singleShare();
}
