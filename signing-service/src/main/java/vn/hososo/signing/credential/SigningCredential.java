package vn.hososo.signing.credential;

import java.util.UUID;

/** The credential chosen for a signature. */
public record SigningCredential(UUID id, String holderName) {}
