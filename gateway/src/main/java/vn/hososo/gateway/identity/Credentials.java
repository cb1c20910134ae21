package vn.hososo.gateway.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs in with.
 *
 * @param code of the second factor, or a recovery code; where there is none to ask for, it is not looked at
 * @param newPassword takes the old one's place when everything else is right
 */
public record Credentials(
        @NotBlank @Size(max = 100) String username,
        @NotBlank @Size(max = 200) String password,

        @Nullable @Size(max = 40) String code,

        @Nullable @Size(max = 200) String newPassword) {
    /** Without a second factor. */
    public Credentials(String username, String password) {
        this(username, password, null, null);
    }

    @Override
    public String toString() {
        return "Credentials[username=" + username + "]";
    }
}
