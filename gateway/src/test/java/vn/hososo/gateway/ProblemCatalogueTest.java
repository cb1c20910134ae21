package vn.hososo.gateway;

import vn.hososo.kit.testing.ProblemCatalogueRules;

class ProblemCatalogueTest extends ProblemCatalogueRules {
    ProblemCatalogueTest() {
        super("gateway");
    }
}
