package vn.hososo.signing.signing;

import java.util.UUID;
import vn.hososo.signing.document.SignatureMark;

/** A signature that is in the ledger, wherever it was made. */
public record KnownSignature(String fingerprint, UUID documentId, SignatureMark mark) {}
