package vn.hososo.metrics.fact;

/** How sure an item is: told by this platform's own services, or only said by another system. */
public enum Proof {
    VERIFIED,
    DECLARED
}
