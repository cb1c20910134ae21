package vn.hososo.document.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery and the incoming documents that must be locked before it. */
record DeliveryLink(UUID id, UUID incomingId, @Nullable UUID sourceIncomingId) {}
