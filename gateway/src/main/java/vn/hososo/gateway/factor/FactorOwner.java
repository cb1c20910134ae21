package vn.hososo.gateway.factor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who sets up a second factor. */
record FactorOwner(
        @NotBlank @Size(max = 100) String username,
        @NotBlank @Size(max = 200) String password) {
    @Override
    public String toString() {
        return "FactorOwner[username=" + username + "]";
    }
}
