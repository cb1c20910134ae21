package vn.hososo.metrics.compliance;

/** SQL for the running sums and items that are in the figures: what is only declared, where that counts. */
public final class CountedFacts {

    /** What counts now. */
    public static final String PRESENT = counted("projection.standing", "null");

    /** The items behind it. */
    public static final String ITEMS = counted("projection.contribution", "null") + " and f.known_to is null";

    private CountedFacts() {}

    /** What counted as known at the moment of that parameter. */
    public static String asOf(String parameter) {
        return counted("projection.ledger", parameter) + " and f.known <= " + parameter;
    }

    private static String counted(String table, String asOf) {
        return """
                select f.* from %s f
                where (f.proof = 'VERIFIED'
                       or exists (select 1 from decision.declared_counts(%s) where f.day >= from_day and f.day < before_day))
                """.formatted(table, asOf);
    }
}
