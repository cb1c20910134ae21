package vn.hososo.metrics.intake;

import java.util.List;
import vn.hososo.metrics.fact.KnownFact;

/** What became of one record. */
sealed interface Reading {

    record Understood(List<KnownFact> told) implements Reading {}

    /** One of our types that says nothing about the ratios. */
    record Irrelevant() implements Reading {}

    /** {@code subject} names the field or type at fault. */
    record Unreadable(UnreadableReason reason, String subject) implements Reading {}
}
