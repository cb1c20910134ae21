package vn.hososo.document.outgoing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Metadata;
import vn.hososo.document.incoming.Urgency;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.text.Line;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * A document to be drafted; lengths are those of Decree 30/2020, Annex VI. {@code unitId} is the issuing organ: the
 * drafter's own unit (default) or its parent; {@code dueOn} the day by which an answer is asked for; a
 * {@code normative} document is numbered in a series of its own; {@code replacesId} an issued
 * document of the same organ whose place this one takes when it is issued.
 */
@Schema(name = "NewOutgoing")
record NewOutgoing(
        @Nullable UUID unitId,
        @Nullable UUID dossierId,
        @Nullable UUID answersIncomingId,
        @NotNull DocumentKind kind,
        @NotBlank @Size(max = 500) @Line String subject,
        @NotNull @Size(max = 500) List<@NotNull @Valid Recipient> recipients,
        @Nullable UUID signerId,
        @NotBlank @Size(max = 50) @Line String signerName,
        @NotBlank @Size(max = 100) @Line String signerTitle,
        @Nullable Competence signerCompetence,
        @Nullable @Size(max = 30) @Line String language,
        @Nullable @Size(max = 500) @Line String description,
        @Nullable Urgency urgency,
        @Nullable @Min(1) @Max(999) Integer issuedAmount,
        @Nullable LocalDate dueOn,
        @Nullable Boolean normative,
        @Nullable UUID replacesId) {

    Urgency urgencyOrNormal() {
        return urgency == null ? Urgency.NORMAL : urgency;
    }

    boolean makesNorms() {
        return Boolean.TRUE.equals(normative);
    }

    /** Only some kinds are ever legal norms; the others cannot go into their series. */
    NewOutgoing requireNormativeKind() {
        if (makesNorms() && !kind.mayBeNormative()) {
            throw ProblemException.invalid(
                    "normative",
                    Metadata.PART,
                    new Text("Loại này không phải văn bản quy phạm.", "This kind is never a normative document."));
        }
        return this;
    }
}
