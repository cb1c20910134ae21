package vn.hososo.kit.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.time.Iso8601;

/**
 * Reads what stands in a query. A value that is none is a problem 400 that names the parameter; by Jakarta REST's own rule it
 * would be a path that does not exist.
 */
@Provider
public class QueryValues implements ParamConverterProvider {
    private static final Map<Class<?>, Reader<?>> READERS = Map.of(
            String.class,
            new Reader<>(QueryValues::text, "Không được có ký tự NUL.", "It must not contain NUL."),
            Integer.class,
            new Reader<>(Integer::valueOf, "Là số nguyên.", "A whole number."),
            int.class,
            new Reader<>(Integer::valueOf, "Là số nguyên.", "A whole number."),
            UUID.class,
            new Reader<>(UUID::fromString, "Là mã dạng UUID.", "A UUID."),
            LocalDate.class,
            new Reader<>(Iso8601::day, "Là ngày dạng 2025-03-05.", "A day such as 2025-03-05."));

    /** How a type is read, and what to say of a text that is none of it. */
    private record Reader<T>(Function<String, T> read, String vi, String en) {}

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        var name = Optional.ofNullable(annotations).flatMap(QueryValues::name);
        var reader = (Reader<T>) (type.isEnum() ? constant(type) : READERS.get(type));
        return name.isEmpty() || reader == null ? null : new Converter<>(name.get(), reader);
    }

    private static Reader<?> constant(Class<?> type) {
        var all = Arrays.toString(type.getEnumConstants());
        return new Reader<>(
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(it -> ((Enum<?>) it).name().equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
                "Là một trong: " + all + ".",
                "One of: " + all + ".");
    }

    private static Optional<String> name(Annotation... annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(it -> ((QueryParam) it).value())
                .findFirst();
    }

    private static String text(String text) {
        if (text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("NUL");
        }
        return text;
    }

    private record Converter<T>(String name, Reader<T> reader) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String text) {
            try {
                return text == null ? null : reader.read().apply(text);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw ProblemException.invalid(name, "query", new Text(reader.vi(), reader.en()));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
