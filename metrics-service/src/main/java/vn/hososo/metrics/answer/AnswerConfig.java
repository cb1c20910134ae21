package vn.hososo.metrics.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import vn.hososo.metrics.compliance.Step;

/** When heads are to answer for their figures. */
@ConfigMapping(prefix = "hososo.answer")
public interface AnswerConfig {

    /** Whether this process opens, escalates and withdraws notices and judges commitments. */
    @WithDefault("true")
    boolean enabled();

    /** How often it looks whether something is due. */
    @WithDefault("1m")
    Duration every();

    /** How long the periods are whose figures are answered for. */
    @WithDefault("MONTH")
    Step step();

    /** Working days that late facts of a period, or of a commitment, are waited for. */
    @WithDefault("3")
    @Min(0)
    @Max(60)
    int lateDays();

    /** How many of the last ended periods are looked at, on the first start and at each later look. */
    @WithDefault("1")
    @Min(1)
    @Max(24)
    int lookBack();

    /** Working days for the leader's answer before the district is told. */
    @WithDefault("5")
    @Min(0)
    @Max(60)
    int answerDays();
}
