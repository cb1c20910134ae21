package vn.hososo.gateway.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account to be created. */
record NewAccount(
        @NotNull @Pattern(regexp = "[a-z0-9]+([._-][a-z0-9]+)*") @Size(max = 100)
        String username,

        @NotBlank @Size(max = 200) String password,
        @NotBlank @Size(max = 200) String displayName,

        @Nullable @Size(max = 200) String title,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid NewMembership> memberships) {

    NewAccount {
        displayName = displayName == null ? displayName : Normalizer.normalize(displayName, Normalizer.Form.NFC);
        title = title == null ? null : Normalizer.normalize(title, Normalizer.Form.NFC);
    }

    /** Roles in one unit; {@code system-admin} alone may be without a unit. */
    record NewMembership(
            @Nullable UUID unitId,

            @Nullable @Size(max = 100) String unitKey,

            @NotEmpty @Size(max = 8)
            List<
                            @NotNull
                            @Pattern(
                                    regexp =
                                            "clerk|officer|leader|archivist|unit-admin|district-office|system-admin|integration")
                            String>
                    roles) {
        Membership membership() {
            return new Membership(unitId, unitKey, roles);
        }
    }

    /**
     * What makes a repeat the same request. Not the password: its plain hash would stand in the database for a day,
     * much easier to guess from than the one meant for it.
     */
    Object[] fingerprint() {
        return new Object[] {username, displayName, title == null ? "" : title, memberships};
    }

    @Override
    public String toString() {
        return "NewAccount[username=" + username + "]";
    }
}
