package vn.hososo.metrics.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Who speaks: this platform's services with one voice, each other system with its own. */
public final class Voice {

    private static final String OTHERS = "hososo.intake.";

    private Voice() {}

    /** The topic in which another system speaks. */
    public static String topicOf(String system) {
        return OTHERS + system;
    }

    /** Whether another system speaks in the topic. */
    public static boolean isForeign(String topic) {
        return topic.startsWith(OTHERS);
    }

    /** The system that speaks in a foreign topic. */
    public static String systemOf(String topic) {
        return topic.substring(OTHERS.length());
    }

    /** What is told by the one who told of the item first; nobody else has a say in it. */
    static List<KnownFact> ownerOf(Collection<KnownFact> facts) {
        KnownFact first = null;
        for (var told : facts) {
            if (told.fact() instanceof Fact.Placing
                    && (first == null || told.at().compareTo(first.at()) < 0)) {
                first = told;
            }
        }
        if (first == null) {
            return List.of();
        }
        var voice = voice(first);
        var owned = new ArrayList<>(facts);
        owned.removeIf(told -> !voice(told).equals(voice));
        return owned;
    }

    private static String voice(KnownFact told) {
        return isForeign(told.at().topic()) ? told.at().topic() : "";
    }
}
