package vn.hososo.document.trace;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a feature answers whose ids in paths are not those of things, but of something that belongs to a thing. */
public interface Belongings {
    /** The collection of the API whose ids these are, such as {@code contents}. */
    String segment();

    /** The things to which these belong; ids that belong to none are left out. */
    Uni<Map<UUID, Thing>> things(Set<UUID> ids);
}
