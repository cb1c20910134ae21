package vn.hososo.metrics.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.closing.Figure;
import vn.hososo.metrics.closing.Figures;
import vn.hososo.metrics.compliance.Fresh;
import vn.hososo.metrics.compliance.Ratio;
import vn.hososo.metrics.compliance.Scope;
import vn.hososo.metrics.compliance.Structure;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

/** A district as it is reported, made from a fixed seed. */
final class SampleReport {

    private static final Instant CLOSED = Instant.parse("2025-04-05T03:30:00Z");
    private static final List<String> COMMUNES = List.of(
            "Thị trấn Thứa",
            "Xã An Thịnh",
            "Xã Bình Định",
            "Xã Lai Hạ",
            "Xã Lâm Thao",
            "Xã Minh Tân",
            "Xã Mỹ Hương",
            "Xã Phú Hòa",
            "Xã Phú Lương",
            "Xã Quảng Phú",
            "Xã Tân Lãng",
            "Xã Trung Chính",
            "Xã Trung Kênh",
            "Xã Trừng Xá");
    private static final List<String> OFFICES = List.of(
            "Ủy ban nhân dân huyện Lương Tài",
            "Văn phòng HĐND và UBND huyện",
            "Phòng Nội vụ",
            "Phòng Tài chính – Kế hoạch",
            "Phòng Tư pháp",
            "Phòng Tài nguyên và Môi trường",
            "Phòng Nông nghiệp và Phát triển nông thôn",
            "Phòng Lao động – Thương binh và Xã hội",
            "Phòng Kinh tế và Hạ tầng",
            "Phòng Giáo dục và Đào tạo",
            "Phòng Văn hóa và Thông tin",
            "Phòng Y tế",
            "Thanh tra huyện",
            "Trung tâm Văn hóa – Thể thao",
            "Ban Quản lý dự án xây dựng",
            "Trung tâm Y tế huyện");

    private SampleReport() {}

    static Report open() {
        return of(figures(), null, null, List.of());
    }

    static Report closed(List<Correction> corrections) {
        var mark = new Report.ClosingMark(
                UUID.fromString("0195f3a4-7d20-7b11-8e4c-6a5b4c3d2e11"),
                1,
                CLOSED.plusSeconds(2),
                null,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                41_873,
                "7K3M-9PQ2-WX4R-AB5C");
        return of(figures(), mark, corrections, List.of());
    }

    static Report withUnitNamed(String name) {
        return of(
                new Figures(
                        List.of(figure(UUID.randomUUID(), name, Tier.COMMUNE, Indicator.DIGITAL_SIGNING, 3, 5)),
                        List.of(),
                        List.of()),
                null,
                null,
                List.of());
    }

    static Figures figures() {
        var random = new Random(17);
        var units = new ArrayList<Figure>();
        OFFICES.forEach(name -> units.addAll(unit(name, Tier.DISTRICT, random)));
        COMMUNES.forEach(name -> units.addAll(unit(name, Tier.COMMUNE, random)));
        var tiers = new ArrayList<Figure>();
        for (var tier : List.of(Tier.DISTRICT, Tier.COMMUNE)) {
            for (var indicator : Indicator.values()) {
                var sum = units.stream()
                        .filter(it -> it.tier() == tier && it.of() == indicator)
                        .map(it -> Ratio.of(it.numerator(), it.denominator()))
                        .reduce(Ratio.NONE, Ratio::plus);
                tiers.add(figure(null, null, tier, indicator, sum.numerator(), sum.denominator()));
            }
        }
        return new Figures(units, tiers, List.of());
    }

    private static List<Figure> unit(String name, Tier tier, Random random) {
        var id = new UUID(random.nextLong(), random.nextLong());
        var share = 0.35 + 0.7 * random.nextDouble();
        return Arrays.stream(Indicator.values())
                .map(indicator -> {
                    long denominator = random.nextInt(20) == 0 ? 0 : 40 + random.nextInt(1800);
                    long numerator = Math.min(denominator, Math.round(denominator * share));
                    return figure(id, name, tier, indicator, numerator, denominator);
                })
                .toList();
    }

    private static Figure figure(
            @Nullable UUID id,
            @Nullable String name,
            Tier tier,
            Indicator indicator,
            long numerator,
            long denominator) {
        var ratio = Ratio.of(numerator, denominator);
        var target = new BigDecimal(tier == Tier.COMMUNE ? "0.6000" : "0.8000");
        return new Figure(
                id,
                name == null ? null : "don-vi-" + Math.floorMod(name.hashCode(), 1000),
                name,
                null,
                tier,
                indicator.slug(),
                indicator.version(),
                numerator,
                denominator,
                ratio.value(),
                target,
                null,
                ratio.meets(target),
                denominator / 90,
                numerator / 30,
                numerator - numerator / 8,
                null);
    }

    private static Report of(
            Figures figures,
            Report.@Nullable ClosingMark mark,
            @Nullable List<Correction> corrections,
            List<ReportTable> sections) {
        return new Report(
                "Ủy ban nhân dân huyện Lương Tài",
                "2025-Q1",
                LocalDate.of(2024, 12, 15),
                LocalDate.of(2025, 3, 14),
                Structure.THEN,
                Scope.UNIT,
                mark == null ? null : CLOSED,
                true,
                new Fresh(CLOSED, 12L),
                mark,
                Headline.ofTiers(figures),
                Headline.ofAll(figures),
                figures.units(),
                corrections,
                null,
                sections,
                Definition.ALL);
    }
}
