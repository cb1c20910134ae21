package vn.hososo.document.register;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.paging.Paging;

/**
 * The registers an organ keeps: which kinds share a series is decided by its head (Decree 30/2020, Art. 15.1c). To be
 * called inside the session of a use case.
 */
@ApplicationScoped
public class RegisterDefinitions {
    private static final String SELECT = """
            select r.id as id, r.unit_id as unit, r.purpose as purpose, r.name as name,
                   array_to_string(r.kinds, ',') as kinds, r.from_year as from_year, r.basis as basis,
                   coalesce(c.first, 1) as first, case when c.last >= c.first then c.last end as last
            from register r left join register_counter c on c.register_id = r.id and c.year = :year""";

    private static final String OPEN = """
            insert into register (id, unit_id, purpose, name, kinds, from_year, basis)
            values (:id, :unit, :purpose, :name, string_to_array(cast(:kinds as varchar), ','), :from,
                    cast(:basis as varchar))
            on conflict (unit_id, purpose) where kinds is null do nothing""";

    private static final String TAKE_KINDS = """
            insert into register_kind (unit_id, purpose, kind, register_id)
            select unit_id, purpose, unnest(kinds), id from register where id = :id
            on conflict do nothing""";

    private static final String START = """
            insert into register_counter (register_id, year, first, last) values (:id, :year, :first, :first - 1)
            on conflict (register_id, year) do update set first = excluded.first, last = excluded.last
            where register_counter.last < register_counter.first""";

    /** One page of the unit's registers with the state of their series in a year. */
    public Uni<List<KeptRegister>> of(UUID unitId, int year, Paging paging) {
        return query(SELECT
                        + " where r.unit_id = :unit order by r.purpose, r.kinds is not null, r.from_year, r.name, r.id"
                        + " limit :size offset :offset")
                .chain(query -> query.setParameter("unit", unitId)
                        .setParameter("year", year)
                        .setParameter("size", paging.size())
                        .setParameter("offset", paging.offset())
                        .getResultList())
                .map(rows -> rows.stream().map(row -> register(row, year)).toList());
    }

    public Uni<Long> count(UUID unitId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from register where unit_id = :unit", Long.class)
                        .setParameter("unit", unitId)
                        .getSingleResult());
    }

    /** A register with its series in a year, or the not-found problem. */
    public Uni<KeptRegister> require(UUID id, int year) {
        return query(SELECT + " where r.id = :id")
                .chain(query ->
                        query.setParameter("id", id).setParameter("year", year).getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> RegisterProblem.notFound(id))
                .map(row -> register(row, year));
    }

    /** Opens a register; a kind that another register of the purpose has is refused. */
    public Uni<UUID> open(RegisterDefinition register) {
        UUID id = Ids.next();
        return insert(id, register)
                .invoke(Unchecked.consumer(opened -> {
                    if (opened == 0) {
                        throw RegisterProblem.exists(register.purpose());
                    }
                }))
                .chain(() -> update(TAKE_KINDS, id))
                .invoke(Unchecked.consumer(taken -> {
                    if (taken < register.kinds().size()) {
                        throw RegisterProblem.kindTaken(register.purpose());
                    }
                }))
                .replaceWith(id);
    }

    /** Lets the numbers of a year begin with another one than 1, as long as none was given. */
    public Uni<Void> start(UUID id, int year, int first) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(START)
                        .setParameter("id", id)
                        .setParameter("year", year)
                        .setParameter("first", first)
                        .executeUpdate())
                .invoke(Unchecked.consumer(started -> {
                    if (started == 0) {
                        throw RegisterProblem.yearStarted(year);
                    }
                }))
                .replaceWithVoid();
    }

    private static Uni<Integer> insert(UUID id, RegisterDefinition register) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN)
                        .setParameter("id", id)
                        .setParameter("unit", register.unitId())
                        .setParameter("purpose", register.purpose().name())
                        .setParameter("name", register.nameOrDefault())
                        .setParameter("kinds", kinds(register))
                        .setParameter("from", register.fromYear())
                        .setParameter("basis", register.basis())
                        .executeUpdate());
    }

    private static Uni<Integer> update(String statement, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(statement)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private static Uni<Mutiny.SelectionQuery<Tuple>> query(String select) {
        return Panache.getSession().map(session -> session.createNativeQuery(select, Tuple.class));
    }

    private static @Nullable String kinds(RegisterDefinition register) {
        return register.kinds().isEmpty()
                ? null
                : register.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static KeptRegister register(Tuple row, int year) {
        return new KeptRegister(
                row.get("id", UUID.class),
                row.get("unit", UUID.class),
                Purpose.valueOf(row.get("purpose", String.class)),
                row.get("name", String.class),
                kinds(row.get("kinds", String.class)),
                row.get("from_year", Integer.class),
                row.get("basis", String.class),
                year,
                row.get("first", Integer.class),
                row.get("last", Integer.class));
    }

    private static @Nullable List<DocumentKind> kinds(@Nullable String joined) {
        return joined == null
                ? null
                : Arrays.stream(joined.split(",", -1))
                        .map(DocumentKind::valueOf)
                        .toList();
    }
}
