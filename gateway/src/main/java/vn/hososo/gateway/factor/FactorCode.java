package vn.hososo.gateway.factor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A code of the authenticator, or a recovery code. */
record FactorCode(@NotBlank @Size(max = 40) String code) {
    @Override
    public String toString() {
        return "FactorCode[]";
    }
}
