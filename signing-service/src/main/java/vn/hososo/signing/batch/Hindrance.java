package vn.hososo.signing.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Why something was not signed, as the problem of a single signature would say it. */
@Embeddable
class Hindrance {

    private static final int LONGEST = 1_000;

    @Column(name = "problem_code", length = 60)
    private @Nullable String code;

    @Column(name = "problem_vi", length = LONGEST)
    private @Nullable String vi;

    @Column(name = "problem_en", length = LONGEST)
    private @Nullable String en;

    protected Hindrance() {}

    private Hindrance(String code, Text detail) {
        this.code = code;
        vi = cut(detail.vi());
        en = cut(detail.en());
    }

    static Hindrance of(ProblemException problem) {
        return new Hindrance(problem.kind().name(), problem.detail());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String vi() {
        return vi;
    }

    @Nullable
    String en() {
        return en;
    }

    static BatchView.@Nullable Problem view(@Nullable Hindrance hindrance) {
        return hindrance == null || hindrance.code == null
                ? null
                : new BatchView.Problem(hindrance.code, hindrance.vi, hindrance.en);
    }
}
