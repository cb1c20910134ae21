package vn.hososo.metrics.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tỷ lệ: a named, versioned ratio; its definition is in {@code docs/indicators.md}. */
public enum Indicator {
    DOSSIER_CREATION("dossier-creation", 1),
    DIGITAL_SIGNING("digital-signing", 1),
    SIGNED_FROM_DOSSIER("signed-from-dossier", 1),
    PORTAL_ACTIVITY("portal-activity", 1),
    ONLINE_SERVICES("online-services", 1);

    /** All of them, without a copy each time. */
    public static final List<Indicator> ALL = List.of(values());

    private static final Map<String, Indicator> BY_SLUG =
            ALL.stream().collect(Collectors.toMap(Indicator::slug, indicator -> indicator));

    private final String slug;
    private final int version;

    Indicator(String slug, int version) {
        this.slug = slug;
        this.version = version;
    }

    public String slug() {
        return slug;
    }

    public int version() {
        return version;
    }

    public static Optional<Indicator> find(String slug) {
        return Optional.ofNullable(BY_SLUG.get(slug));
    }

    /** The indicator of a stored slug; the database holds no others. */
    public static Indicator of(String slug) {
        return find(slug).orElseThrow(() -> new IllegalArgumentException("unknown indicator " + slug));
    }
}
