package vn.hososo.metrics.forecast;

/** What a unit had in a week that is over: items that count, and items that should. */
record RecentWeek(int workingDays, long done, long items) {}
