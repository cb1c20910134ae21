package vn.hososo.metrics.fact;

/** Cấp: where a unit stands; targets belong to tiers. */
public enum Tier {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
