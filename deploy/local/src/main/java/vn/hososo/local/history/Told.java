package vn.hososo.local.history;

import java.util.Map;
import java.util.UUID;

/**
 * One event of another system.
 *
 * @param system whose topic it goes to
 * @param unitId whose work it is; the key of the record
 * @param type without prefix and version
 * @param id the same event has the same id whenever it is made
 */
record Told(String system, UUID unitId, String type, UUID id, Map<String, Object> payload) {

    static Told of(String system, UUID unitId, String type, String name, Map<String, Object> payload) {
        return new Told(system, unitId, type, NameBasedId.of(system, type + ":" + name), payload);
    }
}
