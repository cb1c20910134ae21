package vn.hososo.signing.verification;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asks for the verdict on a document's current revision. */
record NewVerification(@NotNull UUID documentId) {}
