package vn.hososo.document.unit;

/** Level of government a unit belongs to; roll-ups go by it. */
public enum Tier {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
