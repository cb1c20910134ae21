package vn.hososo.document.handover;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hososo.document.dossier.DossierView;
import vn.hososo.document.retention.Retention;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.problem.Violation;

/** Why dossiers do not go to the archive. */
class HandoverProblem extends ProblemException {
    enum Kind implements ProblemKind {
        HANDOVER_NOT_FOUND(404, "Không tìm thấy lần giao nộp", "Hand-over not found"),
        HANDOVER_REFUSED(409, "Không nộp lưu được", "The dossiers cannot be handed over");

        private final int status;
        private final Text title;

        Kind(int status, String vi, String en) {
            this.status = status;
            this.title = new Text(vi, en);
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public Text title() {
            return title;
        }
    }

    private HandoverProblem(Kind kind, Text detail, List<Violation> violations) {
        super(kind, detail, violations);
    }

    static HandoverProblem notFound(UUID id) {
        return new HandoverProblem(
                Kind.HANDOVER_NOT_FOUND,
                new Text("Không có lần giao nộp nào mang mã " + id + ".", "There is no hand-over " + id + "."),
                List.of());
    }

    /** Refuses all when one of them cannot go: minutes tell of what was given, not of what was meant. */
    static void requireAll(List<DossierView> dossiers) {
        List<Violation> refusals =
                dossiers.stream().flatMap(dossier -> refusal(dossier).stream()).toList();
        if (!refusals.isEmpty()) {
            throw new HandoverProblem(
                    Kind.HANDOVER_REFUSED,
                    new Text(
                            refusals.size() + " hồ sơ không nộp lưu được.",
                            refusals.size() + " dossiers cannot be handed over."),
                    refusals);
        }
    }

    private static Optional<Violation> refusal(DossierView dossier) {
        if (!dossier.state().equals("CLOSED")) {
            return Optional.of(violation(
                    dossier,
                    new Text(
                            "NOT_CLOSED: hồ sơ ở trạng thái " + dossier.state() + ".",
                            "NOT_CLOSED: the dossier is " + dossier.state() + ".")));
        }
        Optional<Retention> term = Optional.ofNullable(dossier.retention()).flatMap(Retention::read);
        if (term.isEmpty()) {
            return Optional.of(violation(
                    dossier,
                    new Text(
                            "NO_RETENTION: hồ sơ chưa có thời hạn bảo quản.",
                            "NO_RETENTION: the dossier has no term of keeping.")));
        }
        return term.filter(it -> !it.isForTheArchive())
                .map(it -> violation(
                        dossier,
                        new Text(
                                "RETENTION_TOO_SHORT: " + it.text() + ", dưới 5 năm.",
                                "RETENTION_TOO_SHORT: " + it.text() + ", under 5 years.")));
    }

    private static Violation violation(DossierView dossier, Text text) {
        return new Violation(dossier.id().toString(), "dossierIds", text);
    }
}
