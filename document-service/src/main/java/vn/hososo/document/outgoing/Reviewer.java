package vn.hososo.document.outgoing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Line;
import vn.hososo.kit.caller.Caller;

/** One level of review: who is asked, by user name or account id, and the name that is shown. */
@Schema(name = "Reviewer")
record Reviewer(
        @NotBlank @Size(max = 200) @Line String account,
        @NotBlank @Size(max = 50) @Line String name) {
    boolean is(Caller caller) {
        return account.equals(caller.upn()) || account.equals(caller.subject());
    }
}
