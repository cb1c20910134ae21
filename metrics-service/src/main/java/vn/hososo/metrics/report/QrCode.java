package vn.hososo.metrics.report;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a square that cameras read. */
final class QrCode {

    private static final int WHITE = 0xFFFFFF;
    private static final int SCALE = 6;
    private static final int QUIET_ZONE = 2;

    private QrCode() {}

    /** As the source of an image in a page. */
    static String image(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(drawn(squares(text)), "png", out);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalStateException("too long for a QR code", e);
        }
    }

    private static BufferedImage drawn(BitMatrix squares) {
        var image = new BufferedImage(
                squares.getWidth() * SCALE, squares.getHeight() * SCALE, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, squares.get(x / SCALE, y / SCALE) ? 0 : WHITE);
            }
        }
        return image;
    }
}
