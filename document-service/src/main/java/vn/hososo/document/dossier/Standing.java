package vn.hososo.document.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the work on a document has come, as far as it matters to the dossier that holds it. */
public sealed interface Standing {
    /** The day on which the work on the document was over: what is filed later is filed after the fact. */
    Optional<LocalDate> finishedOn();

    /** Came from outside. */
    record Arrived(boolean needsAction, @Nullable LocalDate completedOn) implements Standing {
        @Override
        public Optional<LocalDate> finishedOn() {
            return Optional.ofNullable(completedOn);
        }
    }

    /** Written here and not issued yet. */
    record Unissued() implements Standing {
        @Override
        public Optional<LocalDate> finishedOn() {
            return Optional.empty();
        }
    }

    /** Issued; signed when its issued revision carries the valid signatures of the leader and of the organ. */
    record Issued(LocalDate on, boolean signed) implements Standing {
        @Override
        public Optional<LocalDate> finishedOn() {
            return Optional.of(on);
        }
    }

    /** Cancelled, recalled or replaced: it stays in the dossier as what happened, but is no result. */
    record Withdrawn() implements Standing {
        @Override
        public Optional<LocalDate> finishedOn() {
            return Optional.empty();
        }
    }
}
