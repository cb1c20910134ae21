package vn.hososo.metrics.answer;

/** Why the service itself moved a notice. */
public enum StepReason {
    /** Working days passed without an answer. */
    UNANSWERED,
    /** By later facts the target was met. */
    TARGET_MET,
    /** By later facts nothing was to be measured. */
    NO_ACTIVITY,
    /** By later facts there was no lapse. */
    NO_LAPSE,
    /** By still later facts the target was missed after all. */
    TARGET_MISSED_AGAIN
}
