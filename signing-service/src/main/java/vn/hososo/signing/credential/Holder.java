package vn.hososo.signing.credential;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds a credential: an account for a person, only a name for an organ. */
record Holder(
        @Nullable UUID accountId, @NotBlank @Size(max = 200) String name) {}
