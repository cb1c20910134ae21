package vn.hososo.document.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.time.Iso8601;

/** Reads query parameters so that a wrong one is a problem that names it, and not a path that does not exist. */
final class QueryField {
    private QueryField() {}

    static <E extends Enum<E>> @Nullable E one(String field, @Nullable String value, Class<E> type) {
        if (isAbsent(value)) {
            return null;
        }
        String name = value.toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(
                        field,
                        "Một trong: " + Arrays.toString(type.getEnumConstants()) + ".",
                        "One of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    static @Nullable LocalDate day(String field, @Nullable String value) {
        try {
            return isAbsent(value) ? null : Iso8601.day(value);
        } catch (DateTimeException malformed) {
            throw wrong(field, "Ngày dạng 2021-03-05.", "A day such as 2021-03-05.");
        }
    }

    static @Nullable UUID id(String field, @Nullable String value) {
        try {
            return isAbsent(value) ? null : UUID.fromString(value);
        } catch (IllegalArgumentException malformed) {
            throw wrong(field, "Mã dạng UUID.", "A UUID.");
        }
    }

    private static boolean isAbsent(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static ProblemException wrong(String field, String vi, String en) {
        return ProblemException.invalid(field, "query", new Text(vi, en));
    }
}
