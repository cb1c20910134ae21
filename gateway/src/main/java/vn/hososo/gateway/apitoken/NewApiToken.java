package vn.hososo.gateway.apitoken;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;

/**
 * An API token to be made, for the unit its maker acts for.
 *
 * @param name what it is for
 */
record NewApiToken(
        @NotBlank @Size(max = 100) String name,

        @NotEmpty @Size(max = 6)
        List<@NotNull @Pattern(regexp = "(documents|signing|metrics):(read|write)") String> scopes,

        @NotNull Instant expiresAt) {
    NewApiToken {
        name = name == null ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
