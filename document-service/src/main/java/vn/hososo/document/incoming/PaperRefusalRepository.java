package vn.hososo.document.incoming;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.hososo.document.register.DocumentKind;

/** The refusals of paper, and the dated rules they follow. */
@ApplicationScoped
class PaperRefusalRepository implements PanacheRepositoryBase<PaperRefusal, UUID> {
    private static final String IN_FORCE = " and valid_from <= :day and (valid_to is null or valid_to > :day))";

    Uni<PaperRefusal> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> IncomingProblem.noRefusal(id));
    }

    PanacheQuery<PaperRefusal> ofUnit(UUID unitId) {
        return find("unitId", Sort.descending("id"), unitId);
    }

    Uni<Boolean> isRefused(SenderClass sender, LocalDate day) {
        return exists("select exists (select 1 from paper_rule where sender_class = :what", sender.name(), day);
    }

    Uni<Boolean> isPermitted(DocumentKind kind, LocalDate day) {
        return exists("select exists (select 1 from paper_exception_kind where kind = :what", kind.name(), day);
    }

    private Uni<Boolean> exists(String query, String what, LocalDate day) {
        return getSession()
                .chain(session -> session.createNativeQuery(query + IN_FORCE, Boolean.class)
                        .setParameter("what", what)
                        .setParameter("day", day)
                        .getSingleResult());
    }
}
