package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

@ApplicationScoped
class PaperKindRepository implements PanacheRepositoryBase<PaperKind, UUID> {
    private static final Sort BY_KIND = Sort.by("kind", "validFrom", "id");
    private static final String ON = "validFrom <= ?1 and (validTo is null or validTo > ?1)";

    /** All rules, or those valid on a day. */
    PanacheQuery<PaperKind> validOn(@Nullable LocalDate day) {
        return day == null ? findAll(BY_KIND) : find(ON, BY_KIND, day);
    }

    /** The rule by which a kind may go out on paper on a day; of several the newest. */
    Uni<Optional<PaperKind>> of(DocumentKind kind, LocalDate day) {
        return find(ON + " and kind = ?2", Sort.descending("validFrom", "id"), day, kind)
                .firstResult()
                .map(Optional::ofNullable);
    }
}
