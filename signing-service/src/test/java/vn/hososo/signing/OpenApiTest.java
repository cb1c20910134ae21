package vn.hososo.signing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hososo.kit.testing.OpenApiRules;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class OpenApiTest extends OpenApiRules {
    OpenApiTest() {
        super("signing-service.yaml");
    }
}
