package vn.hososo.metrics.source;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All decisions about other systems; what became known at a moment is judged by the one in force then. */
public final class SourceBook {

    public static final SourceBook EMPTY = new SourceBook(List.of());

    private final List<Source> sources;

    public SourceBook(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Every system that was ever registered. */
    public Set<String> systems() {
        return sources.stream().map(Source::system).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Null when the system was not registered at that moment. */
    public @Nullable Source at(String system, Instant moment) {
        return sources.stream()
                .filter(source -> source.system().equals(system))
                .filter(source -> !source.effectiveAt().isAfter(moment))
                .max(Comparator.comparing(Source::effectiveAt))
                .orElse(null);
    }

    /** The latest decision about each system. */
    List<Source> present() {
        return systems().stream()
                .map(system -> sources.stream()
                        .filter(source -> source.system().equals(system))
                        .max(Comparator.comparing(Source::effectiveAt))
                        .orElseThrow())
                .toList();
    }
}
