package vn.hososo.gateway.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account to be created.
 *
 * @param mustChangePassword whether the password is only for the first sign-in; so it is where nothing is said
 */
record NewAccount(
        @NotNull @Pattern(regexp = "[a-z0-9]+([._-][a-z0-9]+)*") @Size(max = 100)
        String username,

        @NotBlank @Size(max = 200) String password,
        @NotBlank @Size(max = 200) String displayName,

        @Nullable @Size(max = 200) String title,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid NewMembership> memberships,
        @Nullable Boolean mustChangePassword) {

    NewAccount {
        displayName = displayName == null ? displayName : Normalizer.normalize(displayName, Normalizer.Form.NFC);
        title = title == null ? null : Normalizer.normalize(title, Normalizer.Form.NFC);
    }

    /**
     * What makes a repeat the same request. Not the password: its plain hash would stand in the database for a day,
     * much easier to guess from than the one meant for it.
     */
    Object[] fingerprint() {
        return new Object[] {username, displayName, title == null ? "" : title, memberships, mustChange()};
    }

    boolean mustChange() {
        return !Boolean.FALSE.equals(mustChangePassword);
    }

    @Override
    public String toString() {
        return "NewAccount[username=" + username + "]";
    }
}
