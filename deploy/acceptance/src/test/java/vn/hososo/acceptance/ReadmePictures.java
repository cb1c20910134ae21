package vn.hososo.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;

/**
 * The pictures of the README's walk: what a window shows at 1366×768. Made at every run, so that none is of something
 * that is no more; taken over into {@code docs/images} with {@code -Dhososo.acceptance.update-pictures=true}.
 */
final class ReadmePictures {
    private static final boolean ARE_TAKEN_OVER = Boolean.getBoolean("hososo.acceptance.update-pictures");
    private static final Path MADE = Path.of("target/screenshots/readme");
    private static final Path KEPT = RunningPlatform.file("docs/images");
    private static final Pattern NAMED = Pattern.compile("docs/images/([a-z-]+)\\.png");
    private static final double UNTIL_DRAWN = 4_000;
    private static final int COLOURS = 256;
    private static final int COMMON = 160;
    private static final int RGB = 0xffffff;

    private final Set<String> names = new TreeSet<>();

    void make(Page page, String name) {
        names.add(name);
        try {
            if (ARE_TAKEN_OVER) {
                assertThat(page.locator(".toast")).hasCount(0);
                // the browser's own viewer does not tell when it has drawn
                page.waitForTimeout(UNTIL_DRAWN);
            }
            Path made = MADE.resolve(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(made));
            if (ARE_TAKEN_OVER) {
                Files.createDirectories(KEPT);
                ImageIO.write(
                        inFewColours(ImageIO.read(made.toFile())),
                        "png",
                        KEPT.resolve(name + ".png").toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void requireThoseOfReadme() {
        Assertions.assertThat(namedByReadme())
                .as("pictures named by the README")
                .isEqualTo(names);
        Assertions.assertThat(kept()).as("pictures in docs/images").isEqualTo(names);
    }

    /** With a palette, which halves the size and which no eye sees. */
    private static BufferedImage inFewColours(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Long> counted = IntStream.of(pixels)
                .map(it -> it & RGB)
                .boxed()
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        int[] palette = palette(counted);
        Map<Integer, Integer> nearest =
                counted.keySet().stream().collect(Collectors.toMap(it -> it, it -> nearest(palette, it)));
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var reduced = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        int[] indexes = IntStream.of(pixels).map(it -> nearest.get(it & RGB)).toArray();
        reduced.getRaster().setPixels(0, 0, width, height, indexes);
        return reduced;
    }

    /** The commonest colours, and then whichever is least like those chosen: the red of a stamp is rare. */
    private static int[] palette(Map<Integer, Long> counted) {
        List<Integer> left = new ArrayList<>(counted.keySet());
        left.sort(Comparator.comparing(counted::get, Comparator.reverseOrder()));
        int[] palette = new int[Math.min(COLOURS, left.size())];
        for (int i = 0; i < palette.length; i++) {
            int[] chosen = Arrays.copyOf(palette, i);
            Integer next = i < COMMON
                    ? left.getFirst()
                    : Collections.max(left, Comparator.comparingInt(it -> distance(chosen[nearest(chosen, it)], it)));
            palette[i] = next;
            left.remove(next);
        }
        return palette;
    }

    private static int nearest(int[] palette, int colour) {
        int found = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], colour) < distance(palette[found], colour)) {
                found = i;
            }
        }
        return found;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }

    private static Set<String> namedByReadme() {
        try {
            return NAMED.matcher(Files.readString(RunningPlatform.file("README.md")))
                    .results()
                    .map((MatchResult it) -> it.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> kept() {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.map(it -> it.getFileName().toString().replace(".png", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
