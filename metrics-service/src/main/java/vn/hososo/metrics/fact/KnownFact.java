package vn.hososo.metrics.fact;

/** A fact with the id of the event that told it and the place of that event, which may tell facts of several units. */
public record KnownFact(String eventId, Position at, Fact fact) {}
