package vn.hososo.manifests;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** The fields of CloudNativePG 1.30 and its Barman plug-in that the manifests use; there is no model of them for Java. */
final class CloudNativePg {
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            entry(
                    "Cluster",
                    Set.of(
                            "instances",
                            "imageName",
                            "enableSuperuserAccess",
                            "bootstrap",
                            "managed",
                            "postgresql",
                            "resources",
                            "storage",
                            "walStorage",
                            "plugins",
                            "affinity",
                            "externalClusters")),
            entry("Cluster/bootstrap", Set.of("initdb", "recovery")),
            entry(
                    "Cluster/bootstrap/initdb",
                    Set.of(
                            "database",
                            "owner",
                            "secret",
                            "encoding",
                            "locale",
                            "localeProvider",
                            "builtinLocale",
                            "dataChecksums")),
            entry("Cluster/bootstrap/recovery", Set.of("source", "database", "owner", "secret", "recoveryTarget")),
            entry("Cluster/managed", Set.of("roles")),
            entry("Cluster/postgresql", Set.of("parameters", "synchronous")),
            entry("Cluster/postgresql/synchronous", Set.of("method", "number", "dataDurability")),
            entry("Cluster/storage", Set.of("size")),
            entry("Cluster/walStorage", Set.of("size")),
            entry("Cluster/affinity", Set.of("enablePodAntiAffinity", "podAntiAffinityType", "topologyKey")),
            entry("Database", Set.of("cluster", "name", "owner")),
            entry(
                    "ScheduledBackup",
                    Set.of(
                            "schedule",
                            "immediate",
                            "backupOwnerReference",
                            "cluster",
                            "method",
                            "pluginConfiguration")),
            entry("ObjectStore", Set.of("retentionPolicy", "configuration")),
            entry(
                    "ObjectStore/configuration",
                    Set.of("destinationPath", "endpointURL", "s3Credentials", "wal", "data")));

    private CloudNativePg() {}

    static boolean isOne(ObjectNode resource) {
        return resource.path("apiVersion").asText().contains("cnpg.io/");
    }

    static void check(ObjectNode resource) {
        var kind = resource.path("kind").asText();
        assertThat(FIELDS).containsKey(kind);
        check(kind, resource.path("spec"));
    }

    private static void check(String at, JsonNode node) {
        if (FIELDS.containsKey(at)) {
            assertThat(FIELDS.get(at)).as(at).containsAll(node::fieldNames);
            node.properties().forEach(field -> check(at + "/" + field.getKey(), field.getValue()));
        }
    }
}
