package vn.hososo.document.outgoing;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names a line of the recipients block by the unit or by the organ's identifier that stands in it. */
record Addressee(
        @Nullable UUID unitId, @Nullable @Size(max = 13) String organId) {}
