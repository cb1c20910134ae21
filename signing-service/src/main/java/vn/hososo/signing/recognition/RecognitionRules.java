package vn.hososo.signing.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.hososo.signing.credential.CredentialKind;
import vn.hososo.signing.credential.RegisteredHolder;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.OutgoingDocument;
import vn.hososo.signing.verification.VerifiedFile;
import vn.hososo.signing.verification.VerifiedSignature;

/**
 * Whether the signatures of an uploaded file count, by the same rules as those made here: every one holds and carries a time
 * stamp, the leader's mandate was in force on the day it was made, the organ signed for itself, and the leader signed first.
 */
final class RecognitionRules {

    static final String VERIFICATION_FAILED = "VERIFICATION_FAILED";
    static final String SIGNATURE_OF_ANOTHER_DOCUMENT = "SIGNATURE_OF_ANOTHER_DOCUMENT";

    private static final String TIMESTAMP_MISSING = "TIMESTAMP_MISSING";
    private static final String SIGNER_UNKNOWN = "SIGNER_UNKNOWN";
    private static final String CREDENTIAL_NOT_IN_USE = "CREDENTIAL_NOT_IN_USE";
    private static final String MANDATE_MISSING = "MANDATE_MISSING";
    private static final String UNIT_ENDED = "UNIT_ENDED";
    private static final String LEADER_SIGNATURE_MISSING = "LEADER_SIGNATURE_MISSING";
    private static final String ORGAN_BEFORE_LEADER = "ORGAN_BEFORE_LEADER";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private RecognitionRules() {}

    /** The day each signature was made, by its certificate; of two by one certificate the earlier. */
    static Map<String, LocalDate> days(VerifiedFile file) {
        var days = new HashMap<String, LocalDate>();
        for (var signature : file.signatures()) {
            if (signature.timestampedAt() != null) {
                days.merge(
                        signature.certificate().sha256(),
                        day(signature.timestampedAt()),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return days;
    }

    /** Whose signature is to be expected on what is uploaded now. */
    static Capacity awaited(OutgoingDocument document) {
        return switch (document.state()) {
            case "LEADER_SIGNED", "NUMBERED", "ORGAN_SIGNED", "ISSUED" -> Capacity.ORGAN;
            default -> Capacity.LEADER;
        };
    }

    static Finding judge(VerifiedFile file, Map<String, RegisteredHolder> holders, OutgoingDocument document) {
        if (file.signatures().isEmpty()) {
            return new Finding.Unsigned();
        }
        if (!file.verdict().isValid()) {
            return refused(document, file.verdict().codes());
        }
        var reasons = new LinkedHashSet<String>();
        var recognised = new ArrayList<Finding.Recognised>();
        for (var signature : file.signatures()) {
            recognised(signature, holders, document, reasons).ifPresent(recognised::add);
        }
        if (recognised.isEmpty()) {
            return refused(document, List.copyOf(reasons));
        }
        return ordered(recognised, document);
    }

    private static Finding ordered(List<Finding.Recognised> recognised, OutgoingDocument document) {
        if (recognised.stream().noneMatch(signature -> signature.capacity() == Capacity.LEADER)) {
            return refused(document, List.of(LEADER_SIGNATURE_MISSING));
        }
        return recognised.getFirst().capacity() == Capacity.LEADER
                ? new Finding.Signed(recognised)
                : refused(document, List.of(ORGAN_BEFORE_LEADER));
    }

    /** A valid signature of somebody else, such as the drafter's, neither counts nor harms. */
    private static Optional<Finding.Recognised> recognised(
            VerifiedSignature signature,
            Map<String, RegisteredHolder> holders,
            OutgoingDocument document,
            LinkedHashSet<String> reasons) {
        var at = signature.timestampedAt();
        var holder = holders.get(signature.certificate().sha256());
        if (at == null) {
            reasons.add(TIMESTAMP_MISSING);
        } else if (holder == null) {
            reasons.add(SIGNER_UNKNOWN);
        } else if (!holder.isInUseAt(at)) {
            reasons.add(CREDENTIAL_NOT_IN_USE);
        } else if (holder.mandates().stream().noneMatch(held -> held.unitId().equals(document.unitId()))) {
            reasons.add(MANDATE_MISSING);
        } else if (document.unitValidTo() != null && !day(at).isBefore(document.unitValidTo())) {
            reasons.add(UNIT_ENDED);
        } else {
            return Optional.of(new Finding.Recognised(
                    signature.fingerprint(),
                    holder.kind() == CredentialKind.ORGAN ? Capacity.ORGAN : Capacity.LEADER,
                    holder.credentialId(),
                    holder.name(),
                    Objects.requireNonNullElse(signature.signedAt(), at),
                    at));
        }
        return Optional.empty();
    }

    private static Finding refused(OutgoingDocument document, List<String> reasons) {
        return new Finding.Refused(awaited(document), reasons);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, VIETNAM);
    }
}
