package vn.hososo.signing.image;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An image as it is kept: its pixels after cutting.
 *
 * @param diameterMm the stamp's diameter; absent for a person's signature
 */
@Schema(name = "SignatureImage")
record ImageView(
        UUID credentialId, int width, int height, @Nullable Integer diameterMm, Instant setAt) {}
