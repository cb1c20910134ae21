package vn.hososo.document.register;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A register that an organ keeps, with the state of its series in one year. Without {@code kinds} it is the register of
 * all that no other register of the same purpose names; {@code lastNumber} is missing until the first one is given.
 */
@Schema(name = "Register")
public record KeptRegister(
        UUID id,
        UUID unitId,
        Purpose purpose,
        String name,
        @Nullable List<DocumentKind> kinds,
        int fromYear,
        @Nullable String basis,
        int year,
        int openingNumber,
        @Nullable Integer lastNumber) {}
