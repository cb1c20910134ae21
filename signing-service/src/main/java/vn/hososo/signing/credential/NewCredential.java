package vn.hososo.signing.credential;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a credential when it is registered.
 *
 * @param home where its key is; a key file when nothing is said
 */
record NewCredential(
        @NotNull CredentialKind kind,
        @NotNull @Valid Holder holder,
        @NotNull UUID unitId,
        @Nullable @Valid HomeView home,
        @Nullable @Size(max = 50) List<@NotNull @Valid NewMandate> mandates) {

    /** Checked by {@link Credentials} before it is asked for. */
    KeyHome keyHome() {
        return home == null ? new KeyHome.InFile() : KeyHome.of(home.type(), home.token(), home.keyLabel());
    }

    List<NewMandate> given() {
        return mandates == null ? List.of() : mandates;
    }
}
