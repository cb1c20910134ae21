package vn.hososo.document.reminder;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/** Reminders beside the incoming documents and their leads, whose tables it reads: one statement for all units. */
@ApplicationScoped
class ReminderRepository {
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String WAITS =
            "i.state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS') and i.excluded_on is null and i.due_on is not null";

    private static final String REMIND_HANDLER = """
            insert into reminder (id, incoming_id, stage, due_on, audience, account_id, username, name, reminded_on, reminded_at)
            select uuidv7(), i.id, case when i.due_on < $1 then 'OVERDUE' else 'DUE_SOON' end, i.due_on,
                   case when a.id is null then 'CLERKS' else 'LEAD' end, a.account_id, a.username, a.name, $1, $3
              from incoming i
              left join incoming_assignee a on a.incoming_id = i.id and a.current and a.role = 'LEAD'
             where %s and i.due_on <= $2
            on conflict do nothing
            """.formatted(WAITS);

    private static final String REMIND_LEADERS = """
            insert into reminder (id, incoming_id, stage, due_on, audience, reminded_on, reminded_at)
            select uuidv7(), i.id, 'ESCALATED', i.due_on, 'LEADERS', $1, $3
              from incoming i
             where %s and i.due_on < $1
               and exists (select from reminder r where r.incoming_id = i.id and r.due_on = i.due_on
                              and r.stage = 'OVERDUE' and r.reminded_on <= $2)
            on conflict do nothing
            """.formatted(WAITS);

    /** Of a document's reminders to one audience the latest; those of another due day or another lead are over. */
    private static final String WAITING = """
            with waiting as (
                select distinct on (i.id, r.audience)
                       r.id, r.stage, r.audience, r.due_on, r.reminded_on, i.id as incoming_id, i.arrival_year,
                       i.arrival_number, i.arrived_on, i.number, i.symbol, i.kind, i.subject, i.sender_name, a.name as lead
                  from incoming i
                  join reminder r on r.incoming_id = i.id and r.due_on = i.due_on
                  left join incoming_assignee a on a.incoming_id = i.id and a.current and a.role = 'LEAD'
                 where i.unit_id = any($1) and %s
                   and case r.audience
                         when 'LEAD' then a.account_id is not distinct from r.account_id
                                          and a.username is not distinct from r.username
                                          and (a.account_id = $2 or a.username = $3)
                         when 'CLERKS' then $4 and a.id is null
                         when 'LEADERS' then $5
                       end
                   and ($6::boolean is null or (r.stage = 'ESCALATED') = $6)
                 order by i.id, r.audience, r.reminded_at desc, r.id desc
            ), page as (
                select w.*, (select json_agg(json_build_object('stage', r.stage, 'on', r.reminded_on, 'audience', r.audience,
                                                               'name', r.name) order by r.reminded_at, r.id)
                               from reminder r where r.incoming_id = w.incoming_id and r.due_on = w.due_on) as given
                  from waiting w
                 order by due_on, arrival_year, arrival_number, audience limit $7 offset $8
            )
            select total.total, page.* from (select count(*) as total from waiting) total left join page on true
             order by due_on, arrival_year, arrival_number, audience
            """.formatted(WAITS);

    private final Pool database;

    ReminderRepository(Pool database) {
        this.database = database;
    }

    /** Everything that is due; what was given before, or is given by another instance at the same time, stays as it is. */
    Uni<Void> give(ReminderDays days, Instant at) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        return database.withTransaction(connection -> insert(
                        connection, REMIND_HANDLER, Tuple.of(days.today(), days.soonUntil(), now))
                .chain(() -> insert(connection, REMIND_LEADERS, Tuple.of(days.today(), days.leaderFrom(), now))));
    }

    private static Uni<Void> insert(SqlClient connection, String statement, Tuple parameters) {
        return connection.preparedQuery(statement).execute(parameters).replaceWithVoid();
    }

    Uni<Page<ReminderView>> waiting(Caller by, Set<UUID> units, @Nullable Boolean escalated, Paging paging) {
        return database.preparedQuery(WAITING)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(units.toArray(UUID[]::new))
                        .addUUID(account(by))
                        .addString(by.upn())
                        .addBoolean(by.has(Roles.CLERK))
                        .addBoolean(by.has(Roles.LEADER))
                        .addBoolean(escalated)
                        .addLong((long) paging.size())
                        .addLong(paging.offset()))
                .map(rows -> Page.of(rows, "id", ReminderRepository::view));
    }

    private static ReminderView view(Row row) {
        return new ReminderView(
                row.getUUID("id"),
                ReminderStage.valueOf(row.getString("stage")),
                Audience.valueOf(row.getString("audience")),
                row.getLocalDate("due_on"),
                row.getLocalDate("reminded_on"),
                row.getUUID("incoming_id"),
                row.getInteger("arrival_number"),
                row.getLocalDate("arrived_on"),
                row.getString("number"),
                row.getString("symbol"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("sender_name"),
                row.getString("lead"),
                given(row));
    }

    private static List<GivenReminder> given(Row row) {
        return row.getJsonArray("given").stream()
                .map(JsonObject.class::cast)
                .map(it -> new GivenReminder(
                        ReminderStage.valueOf(it.getString("stage")),
                        LocalDate.parse(it.getString("on")),
                        Audience.valueOf(it.getString("audience")),
                        it.getString("name")))
                .toList();
    }

    private static UUID account(Caller by) {
        try {
            return UUID.fromString(by.subject());
        } catch (IllegalArgumentException foreignAccount) {
            return NOBODY;
        }
    }
}
