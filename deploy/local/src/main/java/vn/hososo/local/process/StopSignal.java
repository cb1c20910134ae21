package vn.hososo.local.process;

/** The signal by which a process is asked to end in order. */
public enum StopSignal {
    TERM,
    /** PostgreSQL's fast shutdown. */
    INT
}
