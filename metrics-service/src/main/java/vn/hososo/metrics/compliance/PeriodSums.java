package vn.hososo.metrics.compliance;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Indicator;

/**
 * SQL for the sums that make up a period: the present from the running sums, the past from these and the ledger. Statements that
 * hold it take the same first parameters, $1 to $10.
 */
final class PeriodSums {

    private static final String PRESENT = """
            select * from projection.standing
            """;

    /** Whole years and months are read as one row each; days one by one, and those that one of them lacks are taken off it. */
    private static final String PRESENT_OF_PERIOD = """
            select unit_id, indicator, first_day as day, 'VERIFIED' as proof, numerator, denominator, left_out, after_fact, on_time
            from projection.standing_span
            where span = 'YEAR' and first_day = any ($5::date[]) or span = 'MONTH' and first_day = any ($6::date[])
            union all
            select unit_id, indicator, coalesce(whole, day), proof, sign * numerator, sign * denominator, sign * left_out,
                   sign * after_fact, sign * on_time
            from unnest($7::date[], $8::date[], $9::date[]) as d (first, last, whole)
            cross join lateral (select case when d.whole is null then 1 else -1 end as sign) signed
            cross join lateral (
                select * from projection.standing where day between d.first and d.last and proof = 'VERIFIED' offset 0) s
            union all
            select unit_id, indicator, day, proof, numerator, denominator, left_out, after_fact, on_time
            from projection.standing where day between $2 and $10 and proof = 'DECLARED'
            """;

    /**
     * The past is the present without what became known later; of the days behind it, of which hardly anything was known, it is what
     * was known.
     */
    private static final String PAST_OF_PERIOD = PRESENT_OF_PERIOD + """
            union all
            select unit_id, indicator, day, proof, -numerator, -denominator, -left_out, -after_fact, -on_time
            from projection.ledger where day between $2 and $10 and known > $4
            union all
            select unit_id, indicator, day, proof, numerator, denominator, left_out, after_fact, on_time
            from projection.ledger where day > $10 and day <= $3 and known <= $4
            """;

    /** What is only declared is in the figures on the days on which it counts, and always beside them. */
    private static final String COUNTED = """
            select f.*, f.proof = 'VERIFIED' or p.from_day is not null as counts
            from (%s) f
            left join decision.declared_counts($4) p
                   on f.proof = 'DECLARED' and f.day >= p.from_day and f.day < p.before_day
            """;

    /** Columns over them: what counts of each amount, and what of it is declared. */
    static final String SUMS = """
            coalesce(sum(numerator) filter (where counts), 0)::bigint as numerator,
            coalesce(sum(denominator) filter (where counts), 0)::bigint as denominator,
            coalesce(sum(left_out) filter (where counts), 0)::bigint as left_out,
            coalesce(sum(after_fact) filter (where counts), 0)::bigint as after_fact,
            coalesce(sum(on_time) filter (where counts), 0)::bigint as on_time,
            coalesce(sum(numerator) filter (where proof = 'DECLARED'), 0)::bigint as declared_numerator,
            coalesce(sum(denominator) filter (where proof = 'DECLARED'), 0)::bigint as declared_denominator
            """;

    /** The sums of single days as they stand; of the parameters only $4 is in it. */
    static final String COUNTED_NOW = COUNTED.formatted(PRESENT);

    private PeriodSums() {}

    /** Rows of sums of the period, with whether they count. Rows of whole months and years have their first day. */
    static String counted(View view) {
        return COUNTED.formatted(view.asOf() == null ? PRESENT_OF_PERIOD : PAST_OF_PERIOD);
    }

    /** Whoever asks for all indicators, as most do, is spared a comparison of each row with each of them. */
    static String ofIndicators(Collection<Indicator> indicators) {
        return indicators.containsAll(Indicator.ALL) ? "$1::text[] is not null" : "indicator = any ($1::text[])";
    }

    /** Those that every statement about adjoining periods takes: $1 to $10. */
    static Tuple parameters(Collection<Indicator> indicators, List<Period> periods, View view) {
        var period = Period.spanning(periods);
        var asOf = view.asOf();
        var lastOfPresent = lastOfPresent(period, asOf);
        var spans = Spans.of(periods, lastOfPresent);
        return Tuple.tuple()
                .addArrayOfString(indicators.stream().map(Indicator::slug).toArray(String[]::new))
                .addLocalDate(period.from())
                .addLocalDate(period.to())
                .addOffsetDateTime(asOf == null ? null : asOf.atOffset(ZoneOffset.UTC))
                .addArrayOfLocalDate(spans.years().toArray(LocalDate[]::new))
                .addArrayOfLocalDate(spans.months().toArray(LocalDate[]::new))
                .addArrayOfLocalDate(
                        spans.days().stream().map(Spans.Days::first).toArray(LocalDate[]::new))
                .addArrayOfLocalDate(spans.days().stream().map(Spans.Days::last).toArray(LocalDate[]::new))
                .addArrayOfLocalDate(
                        spans.days().stream().map(Spans.Days::lackedBy).toArray(LocalDate[]::new))
                .addLocalDate(lastOfPresent);
    }

    /** The last day of which the present is asked; the day before the period when that is none. Any day gives the same figures. */
    private static LocalDate lastOfPresent(Period period, @Nullable Instant asOf) {
        var day = asOf == null ? period.to() : LocalDate.ofInstant(asOf, Parameters.VIETNAM);
        if (day.isAfter(period.to())) {
            return period.to();
        }
        return day.isBefore(period.from()) ? period.from().minusDays(1) : day;
    }
}
