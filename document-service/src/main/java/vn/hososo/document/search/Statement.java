package vn.hososo.document.search;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Paging;

/**
 * The SQL of one search. Only what is asked for stands in it, so that the database plans what it will do; the first two
 * parameters are always the units that may be read and the words.
 */
record Statement(String where, List<Object> parameters) {
    /** Below this the trigrams of a part of a word are no help. */
    private static final int SHORTEST_PART = 3;

    static Statement of(Filters filters, Set<UUID> units, Caller by) {
        List<String> conditions = new ArrayList<>(List.of("reader_units && $1"));
        List<Object> parameters = new ArrayList<>(List.of(units.toArray(UUID[]::new), filters.words()));
        if (filters.hasWords()) {
            conditions.add(words(filters));
        }
        add(conditions, parameters, "kind = ", name(filters.kind()));
        add(conditions, parameters, "state = ", filters.state());
        add(conditions, parameters, "document_kind = ", name(filters.documentKind()));
        add(conditions, parameters, "day >= ", filters.from());
        add(conditions, parameters, "day <= ", filters.to());
        add(conditions, parameters, "unit_id = ", filters.unitId());
        if (!by.has(Roles.LEADER)) {
            parameters.add(by.upn());
            conditions.add(openTo(by, parameters.size()));
        }
        return new Statement(String.join(" and ", conditions), parameters);
    }

    /** A restricted dossier is found by the named accounts only, and by archivists once the archive has it. */
    private static String openTo(Caller by, int username) {
        return """
            (kind <> 'DOSSIER' or not exists (select from dossier it where it.id = search_row.id and it.restricted%s
              and not exists (select from dossier_grant of where of.dossier_id = it.id and of.username = $%d)))
            """.formatted(by.has(Roles.ARCHIVIST) ? " and it.state <> 'HANDED_OVER'" : "", username);
    }

    /**
     * All words somewhere, or the text as it stands as a part of the reference or the title. The subqueries fold the
     * text once a search; without them each row that the index finds would fold it again.
     */
    private static String words(Filters filters) {
        String query = filters.isPhrase() ? "phraseto_tsquery" : "plainto_tsquery";
        String anywhere = "words @@ (select " + query + "('simple', search_fold($2)))";
        if (filters.words().length() < SHORTEST_PART) {
            return anywhere;
        }
        String part = "(select '%' || search_fold($2) || '%' where length(search_fold($2)) >= " + SHORTEST_PART + ")";
        return "(" + anywhere + " or reference like " + part + " or folded_title like " + part + ")";
    }

    private static void add(
            List<String> conditions, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            parameters.add(value);
            conditions.add(condition + "$" + parameters.size());
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** $2 is always mentioned, for a parameter that nothing mentions has no type. */
    String page(Order order, Paging paging) {
        return """
            select kind, id, unit_id, state, day, number, symbol, document_kind, title, count(*) over () as total
              from search_row
             where %s and $2::text is not null
             order by %s limit %d offset %d
            """.formatted(where, order.columns(), paging.size(), paging.offset());
    }

    String count() {
        return "select count(*) from search_row where " + where + " and $2::text is not null";
    }

    Tuple tuple() {
        return Tuple.from(parameters);
    }
}
