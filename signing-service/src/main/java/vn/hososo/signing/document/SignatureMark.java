package vn.hososo.signing.document;

import java.time.Instant;
import java.util.UUID;

/** One signature of a revision with the verdict on it, as it is told to others. */
public record SignatureMark(UUID signatureId, Capacity capacity, String status, Instant signedAt) {}
