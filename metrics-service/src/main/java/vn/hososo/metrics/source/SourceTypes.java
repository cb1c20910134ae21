package vn.hososo.metrics.source;

import java.util.Set;
import java.util.TreeSet;

/** The events in which another system may tell of the work of its units. */
public final class SourceTypes {

    /** Names without prefix and version. */
    public static final Set<String> ALL = Set.of(
            "incoming-registered",
            "incoming-classified",
            "incoming-completed",
            "item-excluded",
            "item-readmitted",
            "dossier-created",
            "dossier-document-added",
            "dossier-document-removed",
            "outgoing-issued",
            "outgoing-recalled",
            "document-signed",
            "signature-verdict-changed",
            "portal-duty-arose",
            "portal-duty-done",
            "application-received",
            "application-resolved");

    private SourceTypes() {}

    static String listed() {
        return String.join(", ", new TreeSet<>(ALL));
    }
}
