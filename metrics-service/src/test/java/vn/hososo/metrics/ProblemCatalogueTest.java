package vn.hososo.metrics;

import vn.hososo.kit.testing.ProblemCatalogueRules;

class ProblemCatalogueTest extends ProblemCatalogueRules {
    ProblemCatalogueTest() {
        super("metrics");
    }
}
