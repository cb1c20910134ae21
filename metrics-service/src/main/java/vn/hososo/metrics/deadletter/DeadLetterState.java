package vn.hososo.metrics.deadletter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** What was decided about a record that could not be read. At its place it stays unread either way. */
enum DeadLetterState {
    PUT_ASIDE,
    /** Appended to its topic again. */
    PUT_BACK,
    DISMISSED;

    /** Reads a query parameter; null asks for all. */
    static @Nullable DeadLetterState asked(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(values())
                        .filter(state -> state.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(DeadLetterState::unknown);
    }

    private static ProblemException unknown() {
        var names = Arrays.toString(values());
        return ProblemException.invalid("state", "query", new Text("Là một trong: " + names, "One of: " + names));
    }
}
