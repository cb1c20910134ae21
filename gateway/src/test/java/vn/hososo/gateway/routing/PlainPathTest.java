package vn.hososo.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/documents/units",
                "/api/documents/units/",
                "/api/metrics/reports/2025-03-01..2025-04-15",
                "/api/metrics/reports/...",
                "/api/signing/tokens/th%C3%A9%20a",
                "/api/documents/registers/books/a%2Eb",
                "/.well-known/jwks.json"
            })
    void whatEverybodyReadsAlikeIsPlain(String path) {
        assertThat(PlainPath.is(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api/documents",
                "//internal",
                "/api//documents",
                "/.",
                "/..",
                "/./internal",
                "/a/../internal",
                "/a/%2e%2e/internal",
                "/a/%2E./internal",
                "/a/.%2e",
                "/a/..;/internal",
                "/;/internal",
                "/internal;a=b/x",
                "/a%3bb",
                "/internal%2fx",
                "/a%2F..%2Finternal",
                "/a\\..\\internal",
                "/%5cinternal",
                "/a/%252e%252e/internal",
                "/a/%c0%ae%c0%ae/internal",
                "/%c0%af../internal",
                "/a/%e0%80%ae/x",
                "/a/%ff",
                "/a%00b",
                "/a%0d%0aX:1",
                "/a%7f",
                "/a%zz",
                "/a%2",
                "/a%",
                "/a/\u00c0\u00ae/x",
                "/a/ế"
            })
    void whatCouldMeanAnotherPathIsNot(String path) {
        assertThat(PlainPath.is(path)).isFalse();
    }

    @Test
    void noPathIsNone() {
        assertThat(PlainPath.is(null)).isFalse();
    }
}
