package vn.hososo.signing;

import vn.hososo.kit.testing.ProblemCatalogueRules;

class ProblemCatalogueTest extends ProblemCatalogueRules {
    ProblemCatalogueTest() {
        super("signing");
    }
}
