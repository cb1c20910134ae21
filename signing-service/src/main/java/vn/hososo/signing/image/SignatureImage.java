package vn.hososo.signing.image;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.placement.Picture;

/** The image of a credential: a person's signature (hình chữ ký) or an organ's stamp (hình con dấu). */
@Entity
@Table(name = "credential_image")
class SignatureImage {

    /** Millimetres; larger than any stamp of a state organ, and still room for it on the page. */
    static final int LARGEST_STAMP = 45;

    static final int SMALLEST_STAMP = 20;

    @Id
    @Column(name = "credential_id")
    private UUID credentialId;

    @Column(nullable = false)
    private byte[] png;

    @Column(nullable = false)
    private int width;

    @Column(nullable = false)
    private int height;

    @Column(name = "diameter_mm")
    private @Nullable Integer diameterMm;

    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    @Column(name = "set_by", nullable = false, length = 100)
    private String setBy;

    @SuppressWarnings("NullAway.Init")
    protected SignatureImage() {}

    SignatureImage(UUID credentialId, CheckedImage image, @Nullable Integer diameterMm, Instant at, String by) {
        this.credentialId = credentialId;
        png = image.png();
        width = image.width();
        height = image.height();
        this.diameterMm = diameterMm;
        setAt = at.truncatedTo(ChronoUnit.MICROS);
        setBy = by;
    }

    byte[] png() {
        return png;
    }

    Picture picture() {
        return diameterMm == null
                ? Picture.handwriting(png, width, height)
                : Picture.stamp(png, width, height, diameterMm);
    }

    ImageView view() {
        return new ImageView(credentialId, width, height, diameterMm, setAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignatureImage image && credentialId.equals(image.credentialId);
    }

    @Override
    public int hashCode() {
        return credentialId.hashCode();
    }
}
