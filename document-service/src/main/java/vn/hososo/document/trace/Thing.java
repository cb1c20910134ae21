package vn.hososo.document.trace;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry speaks of, and the unit in whose trace it stands. */
public record Thing(Kind kind, UUID id, UUID unitId) {
    /** Which sort of record. */
    @Schema(name = "ThingKind")
    public enum Kind {
        UNIT,
        REGISTER,
        INCOMING,
        OUTGOING,
        DOSSIER,
        DELIVERY,
        PAPER_KIND,
        COPY;

        /** What a path segment of the API such as {@code incoming} holds; empty where it holds no things of the trace. */
        public static Optional<Kind> ofSegment(String segment) {
            return switch (segment) {
                case "units" -> Optional.of(UNIT);
                case "registers" -> Optional.of(REGISTER);
                case "incoming" -> Optional.of(INCOMING);
                case "outgoing" -> Optional.of(OUTGOING);
                case "dossiers" -> Optional.of(DOSSIER);
                case "deliveries" -> Optional.of(DELIVERY);
                case "paper-kinds" -> Optional.of(PAPER_KIND);
                case "copies" -> Optional.of(COPY);
                default -> Optional.empty();
            };
        }
    }

    public static Thing incoming(UUID id, UUID unitId) {
        return new Thing(Kind.INCOMING, id, unitId);
    }

    public static Thing outgoing(UUID id, UUID unitId) {
        return new Thing(Kind.OUTGOING, id, unitId);
    }

    public static Thing dossier(UUID id, UUID unitId) {
        return new Thing(Kind.DOSSIER, id, unitId);
    }

    public static Thing delivery(UUID id, UUID unitId) {
        return new Thing(Kind.DELIVERY, id, unitId);
    }

    public static Thing unit(UUID id) {
        return new Thing(Kind.UNIT, id, id);
    }
}
