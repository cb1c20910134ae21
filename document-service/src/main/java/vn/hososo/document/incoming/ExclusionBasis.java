package vn.hososo.document.incoming;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lawful reason for an exclusion; which ones are in force on which day is data. */
@Schema(name = "ExclusionBasis")
record ExclusionBasis(String code, String name) {}
