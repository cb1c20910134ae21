package vn.hososo.metrics.fact;

import java.util.Collection;
import java.util.Comparator;
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
        return facts.stream()
                .filter(told -> told.fact() instanceof Fact.Placing)
                .min(Comparator.comparing(KnownFact::at))
                .map(first -> facts.stream()
                        .filter(told -> voice(told).equals(voice(first)))
                        .toList())
                .orElse(List.of());
    }

    private static String voice(KnownFact told) {
        return isForeign(told.at().topic()) ? told.at().topic() : "";
    }
}
