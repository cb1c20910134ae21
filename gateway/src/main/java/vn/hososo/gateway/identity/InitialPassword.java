package vn.hososo.gateway.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A password that an administrator gives, for the next sign-in only. */
record InitialPassword(@NotBlank @Size(max = 200) String password) {
    @Override
    public String toString() {
        return "InitialPassword[]";
    }
}
