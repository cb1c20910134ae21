package vn.hososo.document.incoming;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Metadata;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.text.Line;
import vn.hososo.document.text.Prose;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * An arrived document as its clerk describes it; lengths are those of Decree 30/2020, Annex VI.
 *
 * @param toPlaces the unit or person the document is meant for (field 16)
 * @param secrecy accepted only to be refused by name: what is marked state-secret never enters
 * @param linksTo the document already registered that this one repeats, when the clerk registers it again on purpose
 * @param dueInWorkingDays the due day, counted from the day of arrival; instead of {@code dueOn}
 * @param paperReason why a paper document is taken although the unit takes none of its sender
 */
@Schema(name = "NewIncoming", examples = """
        {"sender": {"class": "AGENCY", "name": "Sở Nội vụ tỉnh Bắc Ninh"}, "number": "128", "symbol": "SNV-VP",
         "documentDate": "2026-03-02", "kind": "CONG_VAN", "subject": "V/v báo cáo kết quả lập hồ sơ công việc quý I",
         "needsAction": true, "urgency": "NORMAL", "dueInWorkingDays": 10, "medium": "ELECTRONIC",
         "language": "Tiếng Việt", "signer": {"position": "Giám đốc", "fullName": "Nguyễn Văn An"},
         "toPlaces": "Phòng Nội vụ"}""")
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
        @NotNull Medium medium,
        @Nullable @Size(max = 30) @Line String language,
        @Nullable @Size(max = 500) @Prose String description,
        @Nullable @Valid SignedBy signer,
        @Nullable @Size(max = 1000) @Prose String toPlaces,
        @Nullable Secrecy secrecy,
        @Nullable UUID linksTo,
        @Nullable @Size(max = 500) @Prose String paperReason,
        @Nullable @Min(1) @Max(366) Integer dueInWorkingDays)
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

    void requireOneDueDay() {
        if (dueOn != null && dueInWorkingDays != null) {
            throw ProblemException.invalid(
                    "dueInWorkingDays",
                    Metadata.PART,
                    new Text("Chỉ một trong dueOn và dueInWorkingDays.", "Give dueOn or dueInWorkingDays, not both."));
        }
    }

    /** The same with the day that its working days came to. */
    NewIncoming dueOn(LocalDate day) {
        return new NewIncoming(
                sender,
                number,
                symbol,
                documentDate,
                kind,
                subject,
                needsAction,
                urgency,
                day,
                medium,
                language,
                description,
                signer,
                toPlaces,
                secrecy,
                linksTo,
                paperReason,
                null);
    }
}
