package vn.hososo.document.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows of a table were taken in. */
@Schema(name = "ImportedRetentionRules")
record ImportedRules(int imported) {}
