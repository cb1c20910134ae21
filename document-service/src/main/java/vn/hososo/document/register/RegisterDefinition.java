package vn.hososo.document.register;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A register to be kept: by whom, for what, for which kinds (none: all others), from which year, decided by what. */
public record RegisterDefinition(
        UUID unitId,
        Purpose purpose,
        @Nullable String name,
        Set<DocumentKind> kinds,
        int fromYear,
        @Nullable String basis) {
    String nameOrDefault() {
        return name == null ? purpose.registerName() : name;
    }
}
