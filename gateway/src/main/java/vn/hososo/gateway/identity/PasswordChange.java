package vn.hososo.gateway.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A person's own new password, and the present one to show who asks. */
record PasswordChange(
        @NotBlank @Size(max = 200) String currentPassword,
        @NotBlank @Size(max = 200) String newPassword) {
    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
