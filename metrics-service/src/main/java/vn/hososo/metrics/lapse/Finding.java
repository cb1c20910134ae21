package vn.hososo.metrics.lapse;

/** A stop that began in that week, measured against what was usual before. */
record Finding(int firstWeek, Baseline baseline) {}
