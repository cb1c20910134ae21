package vn.hososo.document;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import vn.hososo.kit.testing.ArchitectureRules;

@AnalyzeClasses(packages = "vn.hososo.document", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest extends ArchitectureRules {}
