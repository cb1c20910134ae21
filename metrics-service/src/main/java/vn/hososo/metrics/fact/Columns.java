package vn.hososo.metrics.fact;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns rows into one array per column, for statements that take whole sets by {@code unnest}. */
final class Columns<R> {

    private final List<R> rows;
    private final List<Object> arrays = new ArrayList<>();

    private Columns(Collection<R> rows) {
        this.rows = List.copyOf(rows);
    }

    static <R> Columns<R> of(Collection<R> rows) {
        return new Columns<>(rows);
    }

    Columns<R> text(Function<R, @Nullable String> value) {
        return add(String[]::new, value);
    }

    Columns<R> uuid(Function<R, @Nullable UUID> value) {
        return add(UUID[]::new, value);
    }

    Columns<R> integer(Function<R, Integer> value) {
        return add(Integer[]::new, value);
    }

    Columns<R> bigint(Function<R, Long> value) {
        return add(Long[]::new, value);
    }

    Columns<R> date(Function<R, @Nullable LocalDate> value) {
        return add(LocalDate[]::new, value);
    }

    Columns<R> bool(Function<R, Boolean> value) {
        return add(Boolean[]::new, value);
    }

    Columns<R> instant(Function<R, @Nullable Instant> value) {
        return add(OffsetDateTime[]::new, row -> utc(value.apply(row)));
    }

    Tuple tuple() {
        // a copy: a caller may take the keys first and add more columns afterwards
        return Tuple.from(List.copyOf(arrays));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private <V> Columns<R> add(IntFunction<V[]> array, Function<R, ? extends @Nullable V> value) {
        var column = array.apply(rows.size());
        for (int row = 0; row < column.length; row++) {
            column[row] = value.apply(rows.get(row));
        }
        arrays.add(column);
        return this;
    }
}
