package vn.hososo.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesTest {

    @Test
    void stampsAndSignaturesAreTransparentAndTheSameForTheSameName() throws Exception {
        var pictures = new Pictures();

        var stamp = pictures.stamp("Ủy ban nhân dân thị trấn Thứa");
        var signature = pictures.handwriting("Trần Xuân Nhiên");

        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/stamp.png"), stamp);
        Files.write(Path.of("target/pictures/signature.png"), signature);
        var image = ImageIO.read(new ByteArrayInputStream(stamp));
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2) >>> 24)
                .isEqualTo(0xFF);
        assertThat(new Pictures().stamp("Ủy ban nhân dân thị trấn Thứa")).isEqualTo(stamp);
        assertThat(pictures.handwriting("Trần Xuân Nhiên")).isEqualTo(signature);
        assertThat(pictures.handwriting("Lê Thị Lan")).isNotEqualTo(signature);
    }
}
