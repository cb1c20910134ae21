package vn.hososo.metrics.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.time.Iso8601;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

/** Reads query parameters; a value that cannot be understood is a problem that names the parameter and the rule. */
@ApplicationScoped
public class Parameters {

    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST_SERIES = 400;
    private static final String SLUGS =
            Indicator.ALL.stream().map(Indicator::slug).collect(Collectors.joining(", "));

    private final Clock clock;

    Parameters(Clock clock) {
        this.clock = clock;
    }

    public List<Indicator> indicators(@Nullable String text) {
        return text == null ? Indicator.ALL : List.of(indicator(text));
    }

    public Indicator indicator(@Nullable String text) {
        return Indicator.find(text == null ? "" : text)
                .orElseThrow(() -> invalid("indicator", "Là một trong: " + SLUGS + ".", "One of: " + SLUGS + "."));
    }

    /** The current month in Vietnam where none is given. */
    public Period period(@Nullable String text) {
        return text == null ? Period.of(currentMonth()) : period("period", text);
    }

    public Scope scope(@Nullable String text) {
        return text == null ? Scope.UNIT : oneOf("scope", text, Scope.class);
    }

    public @Nullable Tier tier(@Nullable String text) {
        return optional("tier", text, Tier.class);
    }

    /** Null where none is given. */
    public <E extends Enum<E>> @Nullable E optional(String field, @Nullable String text, Class<E> type) {
        return text == null ? null : oneOf(field, text, type);
    }

    public @Nullable UUID unit(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw invalid("unitId", "Là UUID của đơn vị.", "The UUID of a unit.");
        }
    }

    /** The current year in Vietnam where none is given. */
    public Year year(@Nullable String text) {
        if (text == null) {
            return Year.now(clock.withZone(VIETNAM));
        }
        var period = period("period", text);
        if (!period.equals(Period.of(Year.from(period.from())))) {
            throw invalid("period", "Là một năm, ví dụ 2025.", "A year, such as 2025.");
        }
        return Year.from(period.from());
    }

    /** Today in Vietnam where none is given. */
    public LocalDate day(String field, @Nullable String text) {
        try {
            return text == null ? LocalDate.now(clock.withZone(VIETNAM)) : Iso8601.day(text);
        } catch (DateTimeException e) {
            throw invalid(field, "Là ngày dạng 2025-03-05.", "A day such as 2025-03-05.");
        }
    }

    public View view(@Nullable String structure, @Nullable String asOf) {
        return new View(
                structure == null ? Structure.THEN : oneOf("structure", structure, Structure.class), asOf(asOf));
    }

    public @Nullable Instant asOf(@Nullable String text) {
        try {
            // an unescaped plus sign of an offset arrives as a blank
            return text == null ? null : Iso8601.moment(text.replace(' ', '+'));
        } catch (DateTimeException e) {
            throw invalid(
                    "asOf",
                    "Là thời điểm ISO 8601 có múi giờ, ví dụ 2025-03-05T17:00:00+07:00.",
                    "An ISO 8601 moment with offset, such as 2025-03-05T17:00:00+07:00.");
        }
    }

    Shown shown(@Nullable String text) {
        return switch (text) {
            case null -> Shown.MEASURED;
            case "true" -> Shown.COUNTED;
            case "false" -> Shown.NOT_COUNTED;
            case "excluded" -> Shown.EXCLUDED;
            default -> throw invalid("counted", "Là true, false hoặc excluded.", "true, false or excluded.");
        };
    }

    /** The periods from the first of {@code from} to the last of {@code to}; by default the months of this year so far. */
    List<Period> series(@Nullable String from, @Nullable String to, @Nullable String step) {
        var length = step == null ? Step.MONTH : oneOf("step", step, Step.class);
        var last = to == null ? Period.of(currentMonth()) : period("to", to);
        var first =
                from == null ? last.to().withDayOfYear(1) : period("from", from).from();
        if (first.isAfter(last.to())) {
            throw invalid("from", "Không được sau to.", "Must not be after to.");
        }
        var periods = length.between(first, last.to(), LONGEST_SERIES);
        if (periods.size() > LONGEST_SERIES) {
            throw invalid("from", "Tối đa " + LONGEST_SERIES + " kỳ.", "At most " + LONGEST_SERIES + " periods.");
        }
        return periods;
    }

    private YearMonth currentMonth() {
        return YearMonth.now(clock.withZone(VIETNAM));
    }

    private static Period period(String field, String text) {
        return Period.parse(text)
                .orElseThrow(() -> invalid(
                        field,
                        "Là kỳ dạng 2025-03-05, 2025-03, 2025-Q1, 2025-H1, 2025 hoặc 2025-03-01..2025-04-15.",
                        "A period such as 2025-03-05, 2025-03, 2025-Q1, 2025-H1, 2025 or 2025-03-01..2025-04-15."));
    }

    public static <E extends Enum<E>> E oneOf(String field, String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            var values = Arrays.toString(type.getEnumConstants());
            throw invalid(field, "Là một trong: " + values + ".", "One of: " + values + ".");
        }
    }

    private static ProblemException invalid(String field, String vi, String en) {
        return ProblemException.invalid(field, "query", new Text(vi, en));
    }
}
