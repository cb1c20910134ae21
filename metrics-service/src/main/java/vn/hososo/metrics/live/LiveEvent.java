package vn.hososo.metrics.live;

/** What the stream tells. */
sealed interface LiveEvent permits ComplianceChanged, UnitsChanged {}
