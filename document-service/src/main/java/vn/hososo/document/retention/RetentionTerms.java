package vn.hososo.document.retention;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The rules of keeping as the other features see them; to be called inside their session. */
public interface RetentionTerms {
    /** What a text field {@code retention} may say: a term as the forms write it, or the code of a rule. */
    String FIELD = "Vĩnh viễn|[1-9]\\d? năm|[A-Z0-9][A-Z0-9_.-]{0,29}";

    /** The term that a text means for a unit on a day; a problem 400 that names the field when there is no such rule. */
    Uni<Retention> require(UUID unitId, String text, LocalDate day);

    /** The last day for handing over work that ended on a day, by the law of that day. */
    Uni<Optional<LocalDate>> handOverBy(LocalDate endOfWork);
}
