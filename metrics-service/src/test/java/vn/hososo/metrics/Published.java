package vn.hososo.metrics;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hososo.kit.testing.EventSchemas;

/** What other systems are told on {@code hososo.compliance}, held against its contract. */
public final class Published {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Published() {}

    /** The payloads about a unit, of a type such as {@code unit-lapsed}. */
    public static List<JsonPath> about(UUID unit, String type, Pool pool) {
        var payloads = new ArrayList<JsonPath>();
        var ceType = "vn.hososo." + type + ".v1";
        pool.preparedQuery("""
                        select payload from outbox
                        where type = $1 and aggregateid = $2 and aggregatetype = 'hososo.compliance' order by position
                        """)
                .execute(Tuple.of(ceType, unit.toString()))
                .await()
                .atMost(PATIENCE)
                .forEach(row -> {
                    EventSchemas.check(ceType, row.getString("payload"));
                    payloads.add(JsonPath.from(row.getString("payload")));
                });
        return payloads;
    }
}
