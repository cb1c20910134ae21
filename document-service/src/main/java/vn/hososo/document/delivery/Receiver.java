package vn.hososo.document.delivery;

import java.util.UUID;

/** The unit that gets a document, and the one that stands on it. */
record Receiver(UUID unitId, UUID addressedUnitId) {}
