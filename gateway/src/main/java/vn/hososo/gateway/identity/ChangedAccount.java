package vn.hososo.gateway.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator may change of an account, whole; the user name stays. */
record ChangedAccount(
        @NotBlank @Size(max = 200) String displayName,

        @Nullable @Size(max = 200) String title,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid NewMembership> memberships) {
    ChangedAccount {
        displayName = displayName == null ? displayName : Normalizer.normalize(displayName, Normalizer.Form.NFC);
        title = title == null ? null : Normalizer.normalize(title, Normalizer.Form.NFC);
    }

    List<Membership> given() {
        return memberships.stream().map(NewMembership::membership).toList();
    }

    boolean gives(String role) {
        return memberships.stream().anyMatch(it -> it.roles().contains(role));
    }
}
