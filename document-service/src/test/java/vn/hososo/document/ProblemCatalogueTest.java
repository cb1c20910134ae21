package vn.hososo.document;

import vn.hososo.kit.testing.ProblemCatalogueRules;

class ProblemCatalogueTest extends ProblemCatalogueRules {
    ProblemCatalogueTest() {
        super("document");
    }
}
