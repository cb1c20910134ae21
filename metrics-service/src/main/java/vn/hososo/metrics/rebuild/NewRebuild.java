package vn.hososo.metrics.rebuild;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request to rebuild the projection.
 *
 * @param acceptDifferences whether the rebuilt projection takes over although it differs, as after a correction of the rules
 */
@Schema(name = "NewRebuild", examples = "{\"acceptDifferences\":false}")
record NewRebuild(boolean acceptDifferences) {}
