package vn.hososo.metrics.fact;

import java.util.List;

/** What one read brought: how far each partition advanced and what was understood. Takes effect as a whole or not at all. */
public record Batch(List<Advance> advances, List<KnownFact> facts) {}
