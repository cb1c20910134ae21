package vn.hososo.document.register;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;

/**
 * Gives the next number of a register for a Vietnam-time year (Decree 30/2020, Art. 15 and 22: consecutive from 1 on
 * 1 January to 31 December). To be called inside the transaction that uses the number: the counter's row stays locked
 * until it ends, so that a number is either used or given to the next one.
 */
@ApplicationScoped
public class Registers {
    private static final String NEXT = """
            with chosen as (
                select id from register
                where unit_id = :unit and purpose = :purpose and from_year <= :year
                  and (kinds is null or :kind = any (kinds))
                order by kinds is null
                limit 1)
            insert into register_counter (register_id, year, last)
            select id, :year, 1 from chosen
            on conflict (register_id, year) do update set last = register_counter.last + 1
            returning register_id as id, last as number""";

    private static final String OPEN = """
            insert into register (id, unit_id, purpose, name) values (:id, :unit, :purpose, :name)
            on conflict (unit_id, purpose) where kinds is null do nothing""";

    /** The next number for things that have no kind: arrivals and dossiers. */
    public Uni<Entry> next(UUID unit, Purpose purpose, int year) {
        return next(unit, purpose, null, year);
    }

    /** The next number of the register that the unit keeps for this kind; opens the unit's first register. */
    public Uni<Entry> next(UUID unit, Purpose purpose, @Nullable DocumentKind kind, int year) {
        return take(unit, purpose, kind, year)
                .chain(taken -> taken.isEmpty()
                        ? open(unit, purpose).chain(() -> take(unit, purpose, kind, year))
                        : Uni.createFrom().item(taken))
                .map(taken -> entry(taken.getFirst(), year));
    }

    private static Uni<List<Tuple>> take(UUID unit, Purpose purpose, @Nullable DocumentKind kind, int year) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, Tuple.class)
                        .setParameter("unit", unit)
                        .setParameter("purpose", purpose.name())
                        .setParameter("kind", kind == null ? "" : kind.name())
                        .setParameter("year", year)
                        .getResultList());
    }

    private static Uni<Integer> open(UUID unit, Purpose purpose) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN)
                        .setParameter("id", Ids.next())
                        .setParameter("unit", unit)
                        .setParameter("purpose", purpose.name())
                        .setParameter("name", purpose.registerName())
                        .executeUpdate());
    }

    private static Entry entry(Tuple row, int year) {
        return new Entry(row.get("id", UUID.class), year, row.get("number", Integer.class));
    }
}
