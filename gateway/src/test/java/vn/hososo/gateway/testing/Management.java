package vn.hososo.gateway.testing;

import static io.restassured.RestAssured.given;

import org.eclipse.microprofile.config.ConfigProvider;

/** What an administrator's tools read. */
public final class Management {
    private Management() {}

    public static String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The value of the first figure whose line begins so. */
    public static String metric(String beginning) {
        return given().get(url() + "/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    private static int port() {
        return Integer.getInteger("quarkus.management.port", 0) != 0
                ? Integer.getInteger("quarkus.management.port")
                : ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
    }
}
