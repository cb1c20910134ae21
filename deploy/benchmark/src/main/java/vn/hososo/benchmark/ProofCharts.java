package vn.hososo.benchmark;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Draws how far figures are from their limits, and how the cost of an event grows with what is there already. */
final class ProofCharts {
    private static final String GROWTH = "growth";
    /** Further than this from its limit is as good or as bad as anything. */
    private static final double FURTHEST = 3;
    /** So much of a bar is seen where nothing was reached. */
    private static final double NEAREST = 0.02;

    private static final int HEIGHT = 800;
    private static final int LEAST_WIDTH = 900;
    private static final int WIDTH_OF_A_BAR = 36;
    private static final Color KEPT = new Color(0x2E, 0x7D, 0x32);
    private static final Color MISSED = new Color(0xC6, 0x28, 0x28);

    private ProofCharts() {}

    /** The charts that there are for these figures. */
    static List<String> names(String part, List<Figure> figures) {
        List<String> names = new ArrayList<>();
        if (figures.stream().anyMatch(Figure::isJudged)) {
            names.add(part);
        }
        if (growth(figures).size() > 1) {
            names.add(GROWTH);
        }
        return names;
    }

    static void draw(Path directory, String part, List<Figure> figures) throws IOException {
        for (String name : names(part, figures)) {
            String file = directory.resolve(name + ".png").toString();
            if (name.equals(GROWTH)) {
                BitmapEncoder.saveBitmap(growthChart(growth(figures)), file, BitmapEncoder.BitmapFormat.PNG);
            } else {
                BitmapEncoder.saveBitmap(chart(part, figures), file, BitmapEncoder.BitmapFormat.PNG);
            }
        }
    }

    /** A bar for each limit; what reaches the line at 1 keeps it. */
    private static CategoryChart chart(String part, List<Figure> all) {
        List<Figure> figures = all.stream().filter(Figure::isJudged).toList();
        CategoryChart chart = new CategoryChartBuilder()
                .title(part + ": how many times its limit each figure reaches (at most three are shown)")
                .width(Math.max(LEAST_WIDTH, WIDTH_OF_A_BAR * figures.size()))
                .height(HEIGHT)
                .build();
        addBars(chart, figures, false, "kept", KEPT);
        addBars(chart, figures, true, "missed", MISSED);
        chart.addAnnotation(new AnnotationLine(1, false, false));
        chart.getStyler()
                .setOverlapped(true)
                .setXAxisLabelRotation(90)
                .setYAxisMin(0.0)
                .setYAxisMax(FURTHEST)
                .setChartBackgroundColor(Color.WHITE);
        return chart;
    }

    private static void addBars(CategoryChart chart, List<Figure> figures, boolean isMissed, String name, Color color) {
        if (figures.stream().anyMatch(figure -> figure.isMissed() == isMissed)) {
            chart.addSeries(name, names(figures), heights(figures, isMissed)).setFillColor(color);
        }
    }

    /** Two figures of the same name are two bars. */
    private static List<String> names(List<Figure> figures) {
        List<String> names = new ArrayList<>();
        for (Figure figure : figures) {
            String name = figure.what();
            for (int i = 2; names.contains(name); i++) {
                name = figure.what() + " (" + i + ")";
            }
            names.add(name);
        }
        return names;
    }

    private static List<@Nullable Double> heights(List<Figure> figures, boolean isMissed) {
        return figures.stream()
                .map(figure -> figure.isMissed() == isMissed ? height(figure) : null)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Double height(Figure figure) {
        return Math.clamp(figure.reached(), NEAREST, FURTHEST);
    }

    private record Cost(double facts, double micros) {}

    private static List<Cost> growth(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.unit().equals(CatchUpBenchmark.COST) && figure.isMeasured())
                .map(figure -> new Cost(
                        Double.parseDouble(figure.what().replaceAll("\\D", "")), Double.parseDouble(figure.figure())))
                .toList();
    }

    private static XYChart growthChart(List<Cost> costs) {
        XYChart chart = new XYChartBuilder()
                .title("Catching up: what an event costs")
                .xAxisTitle("facts in the tables")
                .yAxisTitle(CatchUpBenchmark.COST)
                .width(LEAST_WIDTH)
                .height(HEIGHT / 2)
                .build();
        chart.addSeries(
                "metrics-service",
                costs.stream().map(Cost::facts).toList(),
                costs.stream().map(Cost::micros).toList());
        chart.getStyler().setXAxisLogarithmic(true).setYAxisMin(0.0).setChartBackgroundColor(Color.WHITE);
        return chart;
    }
}
