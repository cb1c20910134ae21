package vn.hososo.document.outgoing;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** How to issue: ELECTRONIC by default; PAPER needs a reason, for it stays visible in the unit's ratio. */
@Schema(name = "IssueRequest")
record IssueRequest(
        @Nullable Form form,

        @Nullable @Size(max = 500) @Line String reason) {

    static final IssueRequest ELECTRONICALLY = new IssueRequest(Form.ELECTRONIC, null);

    boolean onPaper() {
        return form == Form.PAPER;
    }

    /** The scan, which only what is issued on paper has; the reason is asked for before the scan is kept. */
    FileUpload requirePaper(FileUpload scan) {
        if (!onPaper()) {
            throw ProblemException.invalid(
                    "form",
                    "metadata",
                    new Text("Chỉ bản giấy mới có bản quét: PAPER.", "Only a paper issue has a scan: PAPER."));
        }
        var unused = requireReason();
        return scan;
    }

    /** The reason of a paper issue; a problem that names the field when there is none. */
    String requireReason() {
        if (reason == null || reason.isBlank()) {
            throw ProblemException.invalid(
                    "reason",
                    "body",
                    new Text("Phát hành bản giấy phải nêu lý do.", "Issuing on paper needs a reason."));
        }
        return reason;
    }
}
