package vn.hososo.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;

/** A thousand units, the first of them above all others; the same in every run. */
final class District {
    static final int UNITS = 1_000;
    static final int PARTITIONS = 12;

    private final List<UUID> units = new ArrayList<>();
    private final int[] partitions = new int[UNITS];

    District() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < UNITS; i++) {
            UUID unit = new UUID(random.nextLong(), random.nextLong());
            units.add(unit);
            partitions[i] =
                    Utils.toPositive(Utils.murmur2(unit.toString().getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
        }
    }

    UUID unit(int index) {
        return units.get(index);
    }

    UUID root() {
        return units.getFirst();
    }

    /** Where Kafka puts the unit's events. */
    int partition(int index) {
        return partitions[index];
    }

    static String key(int index) {
        return "don-vi-" + index;
    }

    static String tier(int index) {
        return index == 0 ? "DISTRICT" : "COMMUNE";
    }

    /** An id as the services make them: version 7, by time. */
    static UUID id(long millis, SplittableRandom random) {
        return new UUID(millis << 16 | 0x7000 | random.nextInt(0x1000), Long.MIN_VALUE | random.nextLong() >>> 2);
    }
}
