package vn.hososo.metrics.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a figure other systems only declare; part of it only where the policy says that declared items count. */
@Schema(name = "DeclaredFigure")
public record DeclaredFigure(long numerator, long denominator) {}
