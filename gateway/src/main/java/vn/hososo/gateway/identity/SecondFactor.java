package vn.hososo.gateway.identity;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** What a person must have beside the password (xác thực hai lớp). */
public interface SecondFactor {
    /** What is to be said of the code, or of its absence; a right one is used up by it. */
    Uni<Verdict> judge(Person person, @Nullable String code);

    /** The outcome of judging a code. */
    enum Verdict {
        /** The code is right, or none is needed. */
        PASSED,
        /** A code is needed and none came. */
        MISSING,
        WRONG,
        /** A code is needed, and the person has nothing yet to make one with. */
        NOT_ENROLLED
    }
}
