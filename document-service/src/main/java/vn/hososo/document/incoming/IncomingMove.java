package vn.hososo.document.incoming;

/** How an incoming document moves on at the unit where it arrived. */
public enum IncomingMove {
    ASSIGNED,
    STARTED,
    COMPLETED,
    RETURNED
}
