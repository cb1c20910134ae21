package vn.hososo.metrics.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One table of a report, as every form shows it.
 *
 * @param key names it for programs
 * @param title in Vietnamese; also the name of the sheet, so at most 31 characters
 * @param rows numbers, days, truths and texts, one for each column; null where there is nothing to say
 */
@Schema(name = "ReportTable")
public record ReportTable(String key, String title, List<Column> columns, List<List<@Nullable Object>> rows) {

    /** How a column's values are to be read and shown. */
    public enum Kind {
        TEXT,
        COUNT,
        /** A fraction of one, shown in percent. */
        RATIO,
        /** A ratio that is to be reached. */
        TARGET,
        DAY,
        /** Whether a target was met. */
        MET
    }

    /**
     * A column.
     *
     * @param width in characters
     */
    @Schema(name = "ReportColumn")
    public record Column(String title, Kind kind, int width) {

        static Column text(String title, int width) {
            return new Column(title, Kind.TEXT, width);
        }

        static Column count(String title) {
            return new Column(title, Kind.COUNT, 10);
        }

        static Column ratio(String title) {
            return new Column(title, Kind.RATIO, 11);
        }

        static Column target(String title) {
            return new Column(title, Kind.TARGET, 10);
        }

        static Column day(String title) {
            return new Column(title, Kind.DAY, 12);
        }

        static Column met(String title) {
            return new Column(title, Kind.MET, 14);
        }
    }
}
