package vn.hososo.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hososo.manifests.Arrows.Connection;

class NetworkPoliciesTest {
    private static final int KAFKA = 9093;
    private static final String NAME = "app.kubernetes.io/name";
    /** What is outside of the cluster, by the service that calls it and the ports. */
    private static final Map<String, List<Integer>> OUTSIDE =
            Map.of("sso", List.of(443), "pki", List.of(80, 443), "mail", List.of(587));

    private static final Set<String> PLATFORM = Set.of("names", "scraping", "own-database", "database", "own-contents");

    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void whatMayGoOutIsExactlyTheArrows(Overlay overlay) {
        // When
        var open = new HashSet<Open>();
        ofArrows(overlay)
                .forEach(policy -> rules(
                        policy,
                        "egress",
                        "to",
                        (peer, port) -> open.add(
                                new Open(new Connection(subject(policy), other(subject(policy), peer, port)), port))));

        // Then
        assertThat(open).isEqualTo(arrows(connection -> !connection.from().equals("browser")));
    }

    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void whatMayComeInIsExactlyTheArrows(Overlay overlay) {
        // When
        var open = new HashSet<Open>();
        ofArrows(overlay)
                .forEach(policy -> rules(
                        policy,
                        "ingress",
                        "from",
                        (peer, port) ->
                                open.add(new Open(new Connection(other("", peer, port), subject(policy)), port))));

        // Then
        assertThat(open).isEqualTo(arrows(connection -> Arrows.DEPLOYMENTS.containsValue(connection.to())));
    }

    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void theBrokerLetsInWhoHasATopic(Overlay overlay) {
        var listener = overlay.require("Kafka", "hososo-kafka").at("/spec/kafka/listeners/0");

        assertThat(listener.path("port").asInt()).isEqualTo(KAFKA);
        assertThat(Repository.items(listener.path("networkPolicyPeers")).stream()
                        .map(peer ->
                                peer.at("/podSelector/matchLabels").path(NAME).asText()))
                .containsExactlyInAnyOrderElementsOf(Arrows.read().connections().stream()
                        .filter(connection -> connection.to().equals("kafka"))
                        .map(Connection::from)
                        .collect(Collectors.toSet()));
    }

    /** Both directions of each of the four are closed but for what is written, and what is no arrow is told apart. */
    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void everyServiceIsClosedAndWhatIsNoArrowIsFew(Overlay overlay) {
        assertThat(ofArrows(overlay).map(NetworkPoliciesTest::subject))
                .containsExactlyInAnyOrderElementsOf(Arrows.DEPLOYMENTS.values());
        assertThat(ofArrows(overlay))
                .allMatch(policy -> policy.at("/spec/policyTypes").toString().equals("[\"Ingress\",\"Egress\"]"));
        var others = of(overlay, "platform").toList();
        assertThat(others)
                .extracting(policy -> policy.at("/metadata/name").asText())
                .isSubsetOf(PLATFORM);
        assertThat(others.size() + ofArrows(overlay).count())
                .as("each policy says what it is made from")
                .isEqualTo(overlay.ofKind("NetworkPolicy").count());
    }

    /** A policy of the platform opens no service's own port to anybody. */
    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void noOtherPolicyLetsOneServiceCallAnother(Overlay overlay) {
        of(overlay, "platform")
                .forEach(policy -> Stream.of("ingress", "egress").forEach(direction -> {
                    for (var rule : policy.path("spec").path(direction)) {
                        assertThat(rule.path("ports").findValues("port"))
                                .as(policy.at("/metadata/name").asText())
                                .isNotEmpty()
                                .noneMatch(port -> Arrows.DEPLOYMENTS.values().stream()
                                        .anyMatch(service -> portOf(service) == port.asInt()));
                    }
                }));
    }

    /** Those of the arrows that have this end in the cluster, each with the ports of whom is called. */
    private static Set<Open> arrows(Predicate<Connection> meant) {
        return Arrows.read().connections().stream()
                .filter(meant)
                .flatMap(connection -> ports(connection.to()).map(port -> new Open(connection, port)))
                .collect(Collectors.toSet());
    }

    private static Stream<ObjectNode> ofArrows(Overlay overlay) {
        return of(overlay, "arrows");
    }

    private static Stream<ObjectNode> of(Overlay overlay, String source) {
        return overlay.ofKind("NetworkPolicy")
                .filter(policy -> policy.at("/metadata/labels")
                        .path("hososo.vn/source")
                        .asText()
                        .equals(source));
    }

    private static String subject(JsonNode policy) {
        return policy.at("/spec/podSelector/matchLabels").path(NAME).asText();
    }

    private static void rules(JsonNode policy, String direction, String peers, Rule each) {
        for (var rule : policy.path("spec").path(direction)) {
            assertThat(rule.path(peers)).as("a rule names its peers").isNotEmpty();
            assertThat(rule.path("ports")).as("a rule names its ports").isNotEmpty();
            for (var peer : rule.path(peers)) {
                for (var port : rule.path("ports")) {
                    each.take(peer, port.path("port").asInt());
                }
            }
        }
    }

    private static String other(String subject, JsonNode peer, int port) {
        var labels = peer.at("/podSelector/matchLabels");
        if (labels.has(NAME)) {
            return labels.path(NAME).asText();
        }
        if (labels.path("strimzi.io/cluster").asText().equals("hososo-kafka")) {
            return "kafka";
        }
        if (peer.has("ipBlock")) {
            return outside(subject, port);
        }
        assertThat(peer.at("/namespaceSelector/matchLabels")
                        .path("kubernetes.io/metadata.name")
                        .asText())
                .isEqualTo("ingress-nginx");
        return "browser";
    }

    /** An address outside of the cluster stands for what the service calls there on that port. */
    private static String outside(String subject, int port) {
        return Arrows.read().connections().stream()
                .filter(connection -> connection.from().equals(subject))
                .map(Connection::to)
                .filter(OUTSIDE::containsKey)
                .filter(name -> OUTSIDE.get(name).contains(port))
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject + " calls nothing outside on port " + port));
    }

    private static Stream<Integer> ports(String of) {
        return of.equals("kafka")
                ? Stream.of(KAFKA)
                : OUTSIDE.containsKey(of) ? OUTSIDE.get(of).stream() : Stream.of(portOf(of));
    }

    private static int portOf(String service) {
        return new Settings(service).number("quarkus.http.port");
    }

    private record Open(Connection connection, int port) {}

    private interface Rule {
        void take(JsonNode peer, int port);
    }
}
