package vn.hososo.signing.verification;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import vn.hososo.signing.document.Capacity;

/** Tells which signatures were made here and in which capacity; offered to this feature by the one that signs. */
public interface KnownSignatures {

    Uni<Map<String, Capacity>> capacities(Collection<String> fingerprints);
}
