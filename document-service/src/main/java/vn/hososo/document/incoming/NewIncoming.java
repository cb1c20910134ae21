package vn.hososo.document.incoming;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Metadata;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.text.Line;

/** An arrived document as its clerk describes it; lengths are those of Decree 30/2020, Annex VI. */
@Schema(name = "NewIncoming")
record NewIncoming(
        @NotNull @Valid Sender sender,
        @Nullable @Size(max = 11) @Line String number,
        @Nullable @Size(max = 30) @Line String symbol,
        @Nullable LocalDate documentDate,
        @NotNull DocumentKind kind,
        @NotBlank @Size(max = 500) @Line String subject,
        @NotNull Boolean needsAction,
        @Nullable Urgency urgency,
        @Nullable LocalDate dueOn,
        @NotNull Medium medium)
        implements Metadata.Circumstantial {

    /** Every organ's document has number, symbol and date; what citizens and enterprises write need not. */
    @Override
    public List<String> missing() {
        SenderClass from = sender == null ? null : sender.senderClass();
        if (from == SenderClass.CITIZEN || from == SenderClass.ENTERPRISE) {
            return List.of();
        }
        return Stream.of(
                        number == null || number.isBlank() ? "number" : "",
                        symbol == null || symbol.isBlank() ? "symbol" : "",
                        documentDate == null ? "documentDate" : "")
                .filter(field -> !field.isEmpty())
                .toList();
    }

    Urgency urgencyOrNormal() {
        return urgency == null ? Urgency.NORMAL : urgency;
    }
}
