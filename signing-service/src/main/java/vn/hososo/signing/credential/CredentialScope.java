package vn.hososo.signing.credential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;

/** Which credentials a caller may see: the own ones; a clerk the organ's; unit-admin the unit's; system-admin all. */
record CredentialScope(String query, Map<String, Object> parameters) {

    static CredentialScope of(Caller caller) {
        if (caller.has(Roles.SYSTEM_ADMIN)) {
            return new CredentialScope("1 = 1", Map.of());
        }
        var either = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        either.add("(kind = :person and holderAccountId = :account)");
        parameters.put("person", CredentialKind.PERSON);
        parameters.put("account", UUID.fromString(caller.subject()));
        if (caller.unitId() != null && caller.has(Roles.UNIT_ADMIN)) {
            either.add("unitId = :unit");
            parameters.put("unit", caller.unitId());
        } else if (caller.unitId() != null && caller.has(Roles.CLERK)) {
            either.add("(kind = :organ and unitId = :unit)");
            parameters.put("organ", CredentialKind.ORGAN);
            parameters.put("unit", caller.unitId());
        }
        return new CredentialScope("(" + String.join(" or ", either) + ")", parameters);
    }
}
