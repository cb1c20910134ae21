package vn.hososo.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {
    private static final Scopes READING = new Scopes(Set.of("documents:read"));

    @ParameterizedTest
    @CsvSource({
        "GET, /api/documents, true",
        "HEAD, /api/documents/units, true",
        "GET, /api/documents/outgoing/1/revisions, true",
        "POST, /api/documents/units, false",
        "DELETE, /api/documents/units, false",
        "OPTIONS, /api/documents/units, false",
        "get, /api/documents/units, false",
        "GET, /api/documentsx, false",
        "GET, /api/metrics/compliance, false",
        "GET, /api/identity/me, false",
        "GET, /internal/documents, false",
        "GET, /x/api/documents, false"
    })
    void aScopeOpensItsAreaAndItsKindOfMethodAlone(String method, String path, boolean open) {
        assertThat(READING.allow(method, path)).isEqualTo(open);
    }

    @Test
    void writingDoesNotReadAndBothTogetherDoBoth() {
        assertThat(new Scopes(Set.of("metrics:write")).allow("GET", "/api/metrics/targets"))
                .isFalse();
        assertThat(Scopes.ofClaim("metrics:read metrics:write").allow("GET", "/api/metrics/targets"))
                .isTrue();
        assertThat(Scopes.ofClaim("").allow("GET", "/api/metrics/targets")).isFalse();
    }

    @Test
    void theClaimIsReadAsItWasWritten() {
        var scopes = new Scopes(Set.of("metrics:read", "documents:read"));

        assertThat(scopes.claim()).isEqualTo("documents:read metrics:read");
        assertThat(Scopes.ofClaim(scopes.claim())).isEqualTo(scopes);
    }
}
