package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** A line that names a unit of the platform must mean one, for otherwise the document would reach nobody in silence. */
@ApplicationScoped
class KnownRecipients {
    private final Organs organs;

    KnownRecipients(Organs organs) {
        this.organs = organs;
    }

    /** @param field where the lines stand in the request, and {@code in} in which part of it */
    Uni<Void> require(List<Recipient> lines, String field, String in) {
        Uni<Void> known = Uni.createFrom().voidItem();
        for (Recipient line : lines) {
            if (line.unitId() != null) {
                UUID unitId = line.unitId();
                known = known.chain(() -> organs.find(unitId))
                        .invoke(found -> requirePresent(found, unitId, field, in))
                        .replaceWithVoid();
            }
        }
        return known;
    }

    private static void requirePresent(Optional<Organ> found, UUID unitId, String field, String in) {
        if (found.isEmpty()) {
            throw ProblemException.invalid(
                    field,
                    in,
                    new Text("Không có đơn vị nào mang mã " + unitId + ".", "There is no unit " + unitId + "."));
        }
    }
}
