package vn.hososo.local.process;

import java.time.Duration;

/** What is told about a child while it lives. */
public interface Events {
    void ready(ChildSpec child, Duration took);

    void died(ChildSpec child, int exitCode, Duration restartIn);

    /** It ended and is not started before somebody says so. */
    void heldBack(ChildSpec child);
}
