package vn.hososo.local.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hososo.local.home.Ports;

/** The four services, as far as this machine must know them. */
public enum Service {
    DOCUMENT("document-service", "documents", 384) {
        @Override
        public int port(Ports ports) {
            return ports.document();
        }
    },
    SIGNING("signing-service", "signing", 256) {
        @Override
        public int port(Ports ports) {
            return ports.signing();
        }
    },
    METRICS("metrics-service", "metrics", 256) {
        @Override
        public int port(Ports ports) {
            return ports.metrics();
        }

        // What a batch on its way holds is small, of no use in a moment, and not to be moved among what stays.
        @Override
        public List<String> javaOptions() {
            var options =
                    new ArrayList<>(List.of("-XX:NewRatio=1", "-XX:SurvivorRatio=4", "-XX:MaxTenuringThreshold=2"));
            if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
                options.add("-XX:+UseCompactObjectHeaders");
            }
            return options;
        }
    },
    GATEWAY("gateway", "identity", 256) {
        @Override
        public int port(Ports ports) {
            return ports.gateway();
        }
    };

    // JEP 519
    private static final int COMPACT_HEADERS_SINCE = 25;

    private final String module;
    private final String database;
    private final int heapMegabytes;

    Service(String module, String database, int heapMegabytes) {
        this.module = module;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
    }

    /** The name used in contracts, tokens, file names. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public abstract int port(Ports ports);

    /** How its heap is divided and laid out, where that is not left to the JVM. */
    public List<String> javaOptions() {
        return List.of();
    }

    String module() {
        return module;
    }

    /** The database it owns, and the role that owns it. */
    public String database() {
        return database;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
