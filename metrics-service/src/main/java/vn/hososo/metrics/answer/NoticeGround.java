package vn.hososo.metrics.answer;

/** Why a notice was opened. */
public enum NoticeGround {
    MISSED_TARGET,
    LAPSE
}
