package vn.hososo.metrics.closing;

/** SHA-256, in hexadecimal, over the canonical list of all items behind the figures of a period, and how many they are. */
public record EvidenceDigest(String sha256, long rows) {}
