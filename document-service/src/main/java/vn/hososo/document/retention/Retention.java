package vn.hososo.document.retention;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a dossier is kept (thời hạn bảo quản): for ever or a number of years, counted from the year in which the work
 * ended.
 */
public sealed interface Retention {
    /** From so many years on a dossier must go to the archive (Decree 30/2020, Art. 30). */
    int YEARS_FOR_THE_ARCHIVE = 5;

    /** As it is written in the forms of the decree. */
    String text();

    /** Whether a dossier kept so long must be handed over to the archive. */
    boolean isForTheArchive();

    /** The last year of keeping; none for what is kept for ever. */
    OptionalInt lastYear(int endOfWork);

    /** Kept for ever (vĩnh viễn). */
    record Permanent() implements Retention {
        private static final String TEXT = "Vĩnh viễn";

        @Override
        public String text() {
            return TEXT;
        }

        @Override
        public boolean isForTheArchive() {
            return true;
        }

        @Override
        public OptionalInt lastYear(int endOfWork) {
            return OptionalInt.empty();
        }
    }

    /** Kept for a number of years. */
    record Years(int years) implements Retention {
        private static final Pattern TEXT = Pattern.compile("([1-9]\\d?) năm");

        public Years {
            if (years < 1 || years > 99) {
                throw new IllegalArgumentException("Years of keeping must be 1 to 99: " + years);
            }
        }

        @Override
        public String text() {
            return years + " năm";
        }

        @Override
        public boolean isForTheArchive() {
            return years >= YEARS_FOR_THE_ARCHIVE;
        }

        @Override
        public OptionalInt lastYear(int endOfWork) {
            return OptionalInt.of(endOfWork + years);
        }
    }

    /** The retention that a text of the decree's forms means, if it is one. */
    static Optional<Retention> read(String text) {
        if (text.equals(Permanent.TEXT)) {
            return Optional.of(new Permanent());
        }
        Matcher years = Years.TEXT.matcher(text);
        return years.matches() ? Optional.of(new Years(Integer.parseInt(years.group(1)))) : Optional.empty();
    }
}
