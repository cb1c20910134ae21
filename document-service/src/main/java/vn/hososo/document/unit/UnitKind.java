package vn.hososo.document.unit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of organisation a unit is. */
public enum UnitKind {
    @JsonProperty("committee")
    COMMITTEE,
    @JsonProperty("department")
    DEPARTMENT,
    @JsonProperty("service-unit")
    SERVICE_UNIT,
    @JsonProperty("town")
    TOWN,
    @JsonProperty("commune")
    COMMUNE;

    /** A people's committee of whatever level: district, town or commune. */
    boolean isPeoplesCommittee() {
        return this == COMMITTEE || this == TOWN || this == COMMUNE;
    }
}
