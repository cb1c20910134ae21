package vn.hososo.kit.paging;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One page of what was asked for.
 *
 * @param total how many items all pages have
 */
public record Page<T>(long total, List<T> items) {
    /** The page of a list that is whole already. */
    public static <T> Page<T> of(List<T> all, Paging paging) {
        return new Page<>(
                all.size(),
                all.stream().skip(paging.offset()).limit(paging.size()).toList());
    }

    /**
     * The page that an SQL query answers: each row has the {@code total}; a row whose key is null says only that this page
     * has no items.
     */
    public static <T> Page<T> of(RowSet<Row> rows, String key, Function<Row, T> view) {
        long total = 0;
        var items = new ArrayList<T>();
        for (var row : rows) {
            total = row.getLong("total");
            if (row.getValue(key) != null) {
                items.add(view.apply(row));
            }
        }
        return new Page<>(total, items);
    }

    /** The page of what a query finds, each item as its view. */
    public static <E, T> Uni<Page<T>> of(PanacheQuery<E> found, Paging paging, Function<E, T> view) {
        return ofAll(
                found,
                paging,
                page -> Uni.createFrom().item(page.stream().map(view).toList()));
    }

    /** The page of what a query finds, its views made together. */
    public static <E, T> Uni<Page<T>> ofAll(
            PanacheQuery<E> found, Paging paging, Function<List<E>, Uni<List<T>>> views) {
        return found.count()
                .chain(total -> found.page(paging.page(), paging.size())
                        .<E>list()
                        .chain(views::apply)
                        .map(items -> new Page<>(total, items)));
    }
}
