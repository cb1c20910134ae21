package vn.hososo.gateway.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody signs in with. */
public record Credentials(
        @NotBlank @Size(max = 100) String username,
        @NotBlank @Size(max = 200) String password) {
    @Override
    public String toString() {
        return "Credentials[username=" + username + "]";
    }
}
