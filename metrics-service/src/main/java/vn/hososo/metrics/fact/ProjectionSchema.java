package vn.hososo.metrics.fact;

/** Where the tables of a projection stand. Statements are written for the live ones. */
public enum ProjectionSchema {
    /** Those that answer. */
    LIVE("projection"),
    /** Those that a rebuilding fills beside them. */
    NEXT("projection_next");

    private final String text;

    ProjectionSchema(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** The same statement for the tables of this schema. */
    public String sql(String live) {
        return this == LIVE ? live : live.replace(LIVE.text + ".", text + ".");
    }
}
