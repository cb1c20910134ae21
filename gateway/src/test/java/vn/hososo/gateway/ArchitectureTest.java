package vn.hososo.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import vn.hososo.kit.testing.ArchitectureRules;

@AnalyzeClasses(packages = "vn.hososo.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest extends ArchitectureRules {}
