package vn.hososo.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An operation of the merged description with all it takes and all it may answer.
 *
 * @param roles who may call it at all; {@code **} is everybody who is signed in, none is everybody
 * @param bodies what may be sent, by media type
 * @param answers what may come back, by status
 */
record Described(
        String method,
        String path,
        Set<String> roles,
        List<Parameter> parameters,
        Map<String, Body> bodies,
        Map<String, Promise> answers) {

    /** Something beside the body. */
    record Parameter(String name, String in, boolean required, JsonNode schema, String example) {}

    /** A body, with an example of it. */
    record Body(JsonNode schema, JsonNode example) {}

    /**
     * An answer of one status.
     *
     * @param codes of its problems; none where it is no refusal
     * @param media the places of the schemas by media type; empty where it has no body
     */
    record Promise(Set<String> codes, Map<String, String> media) {}

    boolean isFor(String role) {
        return roles.contains(role) || roles.contains("**");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
