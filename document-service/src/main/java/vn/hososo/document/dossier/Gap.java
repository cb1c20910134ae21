package vn.hososo.document.dossier;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.Text;

/** Something that a dossier lacks before it can be closed; ordinal and document where it is about one of them. */
@Schema(name = "DossierGap")
record Gap(
        Reason reason, @Nullable Integer ordinal, @Nullable UUID documentId) {
    /** What is missing. */
    @Schema(name = "DossierGapReason")
    enum Reason {
        EMPTY("Hồ sơ không có văn bản nào.", "The dossier holds no document."),
        NO_RESULT_DOCUMENT(
                "Hồ sơ mở từ văn bản đến cần giải quyết nhưng chưa có văn bản phát hành nào.",
                "It was opened from a document that needs action and holds no issued document."),
        UNSIGNED_ISSUE(
                "Văn bản đã phát hành mà thiếu chữ ký số hợp lệ của lãnh đạo và của cơ quan.",
                "An issued document lacks the valid signatures of leader and organ."),
        UNISSUED_DRAFT(
                "Dự thảo chưa phát hành; hãy phát hành hoặc rút khỏi hồ sơ.",
                "A draft is not issued; issue it or remove it.");

        private final Text text;

        Reason(String vi, String en) {
            this.text = new Text(vi, en);
        }

        Text text() {
            return text;
        }
    }

    static Gap ofDossier(Reason reason) {
        return new Gap(reason, null, null);
    }

    static Gap of(Reason reason, Folio folio) {
        return new Gap(reason, folio.ordinal(), folio.documentId());
    }

    String place() {
        return ordinal == null ? "documents" : "documents." + ordinal;
    }
}
