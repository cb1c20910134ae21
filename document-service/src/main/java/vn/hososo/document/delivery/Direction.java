package vn.hososo.document.delivery;

import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Which deliveries of a unit are asked for. */
enum Direction {
    IN,
    OUT;

    static Direction of(@Nullable String text) {
        return switch (text) {
            case null -> IN;
            case "IN" -> IN;
            case "OUT" -> OUT;
            default -> throw ProblemException.invalid("direction", "query", new Text("IN hoặc OUT.", "IN or OUT."));
        };
    }
}
