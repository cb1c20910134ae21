package vn.hososo.local.backup;

import java.util.Arrays;
import java.util.Objects;

/** The version of the product, as it stands in backups. */
final class Product {
    private static final String UNKNOWN = "0";

    private Product() {}

    static String version() {
        return Objects.requireNonNullElse(Product.class.getPackage().getImplementationVersion(), UNKNOWN);
    }

    /** Whether a version comes after this one: its schemas are not known here. */
    static boolean isOlderThan(String version) {
        return Arrays.compare(numbers(version()), numbers(version)) < 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("-", 2)[0].split("\\."))
                .filter(part -> part.matches("[0-9]+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
