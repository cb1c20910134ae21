package vn.hososo.metrics.compliance;

/** How much of what happened is in an answer: whether nothing can still come that belongs into it, and how fresh it is. */
public record Standing(boolean settled, Fresh fresh) {}
