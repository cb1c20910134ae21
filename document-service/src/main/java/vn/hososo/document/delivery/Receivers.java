package vn.hososo.document.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.hososo.document.outgoing.Channel;
import vn.hososo.document.outgoing.Recipient;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;

/** Finds the unit of the platform that a line of the recipients block means. */
@ApplicationScoped
class Receivers {
    private final Organs organs;

    Receivers(Organs organs) {
        this.organs = organs;
    }

    /** None for printed copies and for those who are not on the platform. */
    Uni<Optional<Receiver>> of(Recipient line) {
        return addressed(line).map(found -> found.map(unit -> new Receiver(unit.id(), unit.id())));
    }

    /** The unit that the line names, whether or not it still exists. */
    Uni<Optional<Organ>> addressed(Recipient line) {
        if (line.channel() != Channel.PLATFORM) {
            return Uni.createFrom().item(Optional.empty());
        }
        if (line.unitId() != null) {
            return organs.find(line.unitId());
        }
        return line.organId() == null ? Uni.createFrom().item(Optional.empty()) : organs.carrying(line.organId());
    }
}
