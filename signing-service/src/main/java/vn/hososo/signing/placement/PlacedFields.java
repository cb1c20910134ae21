package vn.hososo.signing.placement;

/** Names of the four fields that the leader's revision reserves; without dots, so that none is read as a hierarchy. */
public final class PlacedFields {

    public static final String NUMBER = "hososo_number";
    public static final String DATE = "hososo_date";
    public static final String LEADER = "hososo_leader";
    public static final String ORGAN = "hososo_organ";

    private PlacedFields() {}
}
