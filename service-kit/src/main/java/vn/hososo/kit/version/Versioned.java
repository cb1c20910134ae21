package vn.hososo.kit.version;

/** What clients see of a thing, with the version that an act on it must name. */
public interface Versioned {
    int version();
}
