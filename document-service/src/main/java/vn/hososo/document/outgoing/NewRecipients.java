package vn.hososo.document.outgoing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/** A change of the recipients of an issued document: who is added gets it, from who is removed it is asked back. */
@Schema(
        name = "NewRecipients",
        examples = "{\"added\":[{\"unitId\":\"01937c10-2f3a-7b51-9c0e-5a1d3e8f0b11\",\"name\":\"UBND xã Trung Chính\","
                + "\"channel\":\"PLATFORM\"}],\"removed\":[],\"reason\":\"Bổ sung nơi nhận\"}")
record NewRecipients(
        @Nullable @Size(max = 500) List<@NotNull @Valid Recipient> added,
        @Nullable @Size(max = 500) List<@NotNull @Valid Addressee> removed,
        @NotBlank @Size(max = 500) @Line String reason) {
    NewRecipients {
        added = added == null ? List.of() : added;
        removed = removed == null ? List.of() : removed;
    }
}
