package vn.hososo.document.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import vn.hososo.document.outgoing.Channel;
import vn.hososo.document.outgoing.Recipient;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Succession;

/** Finds the unit of the platform that a line of the recipients block means. */
@ApplicationScoped
class Receivers {
    private final Organs organs;
    private final Succession succession;
    private final Clock clock;

    Receivers(Organs organs, Succession succession, Clock clock) {
        this.organs = organs;
        this.succession = succession;
        this.clock = clock;
    }

    /**
     * None for printed copies and for those who are not on the platform; what is addressed to a unit that is no more goes
     * to its principal successor.
     */
    Uni<Optional<Receiver>> of(Recipient line) {
        return addressed(line)
                .chain(found -> found.map(Organ::id)
                        .map(unit -> succession
                                .currentOf(unit, VietnamDay.today(clock))
                                .map(current -> Optional.of(new Receiver(current, unit))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
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
