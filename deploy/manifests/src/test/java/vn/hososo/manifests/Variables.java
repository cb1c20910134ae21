package vn.hososo.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.agroal.runtime.DataSourcesJdbcRuntimeConfig;
import io.quarkus.datasource.runtime.DataSourcesRuntimeConfig;
import io.quarkus.reactive.datasource.runtime.DataSourcesReactiveRuntimeConfig;
import io.quarkus.reactive.pg.client.runtime.DataSourcesReactivePostgreSQLConfig;
import io.quarkus.runtime.logging.LogRuntimeConfig;
import io.quarkus.tls.runtime.config.TlsConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Environment variables as a deployment gives them to a service: each must set something. */
final class Variables {
    /** Read by SmallRye Config itself, and by {@code java}. */
    private static final Set<String> OF_THE_PROCESS = Set.of("SMALLRYE_CONFIG_LOCATIONS", "JDK_JAVA_OPTIONS");

    private static final Set<String> QUARKUS = properties(
            DataSourcesRuntimeConfig.class,
            DataSourcesJdbcRuntimeConfig.class,
            DataSourcesReactiveRuntimeConfig.class,
            DataSourcesReactivePostgreSQLConfig.class,
            LogRuntimeConfig.class,
            TlsConfig.class,
            VertxHttpConfig.class);

    private static final Set<String> KAFKA = Stream.of(
                    AdminClientConfig.configNames(), ConsumerConfig.configNames(), ProducerConfig.configNames())
            .flatMap(Set::stream)
            .map(name -> "kafka." + name)
            .collect(Collectors.toSet());

    private Variables() {}

    /** Ours are those of the service (and of the kit), others those of the libraries. */
    static void check(String module, Collection<String> names) {
        var settings = new Settings(module);
        for (var name : names) {
            assertThat(settings.knows(name) || isOfLibrary(name))
                    .as("%s sets something in %s", name, module)
                    .isTrue();
        }
    }

    static boolean isOfLibrary(String name) {
        return OF_THE_PROCESS.contains(name)
                || QUARKUS.stream().anyMatch(property -> Settings.isSetBy(property, name))
                || KAFKA.stream().anyMatch(property -> Settings.isSetBy(property, name));
    }

    private static Set<String> properties(Class<?>... roots) {
        var properties = new HashSet<String>();
        for (var root : roots) {
            properties.addAll(
                    ConfigMappings.getProperties(ConfigClass.configClass(root)).keySet());
        }
        return properties;
    }
}
