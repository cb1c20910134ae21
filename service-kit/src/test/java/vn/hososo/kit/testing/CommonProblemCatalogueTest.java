package vn.hososo.kit.testing;

/** The problems of the kit itself. */
class CommonProblemCatalogueTest extends ProblemCatalogueRules {
    CommonProblemCatalogueTest() {
        super("kit");
    }
}
