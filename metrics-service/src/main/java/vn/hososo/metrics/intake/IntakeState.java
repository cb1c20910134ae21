package vn.hososo.metrics.intake;

import java.util.Set;

/** What the reader is doing, for readiness. */
sealed interface IntakeState {

    record Off() implements IntakeState {}

    record Starting() implements IntakeState {}

    /** {@code missing} topics do not exist yet; the others are read. */
    record Reading(Set<String> missing) implements IntakeState {}

    /** Another process reads; this one takes its place when it goes. */
    record Standby() implements IntakeState {}

    /** Broker or database cannot be reached, or have lost what was read; tried again and again. */
    record Interrupted(String because) implements IntakeState {}
}
