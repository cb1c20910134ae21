package vn.hososo.gateway.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A refresh token handed in. */
record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {
    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
