package vn.hososo.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report (báo cáo) on the figures of all parts of a proof: {@code report.md} with its charts beside it. */
public final class ProofReport {
    private static final List<String> PARTS = List.of("speed", "durability", "resistance");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Path directory;

    private ProofReport(Path directory) {
        this.directory = directory;
    }

    /** Argument: the directory of the proof. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path report = write(Path.of(arguments[0]).toAbsolutePath(), Machine.here(), Instant.now());
        System.out.println(report);
    }

    static Path write(Path directory, Machine machine, Instant now) throws IOException {
        return new ProofReport(directory).write(machine, now);
    }

    /** The words first: a machine without fonts has no charts. */
    private Path write(Machine machine, Instant now) throws IOException {
        Map<String, List<Figure>> parts = new LinkedHashMap<>();
        for (String part : PARTS) {
            List<Figure> figures = new FigureFile(directory.resolve(part + ".csv")).read();
            if (!figures.isEmpty()) {
                parts.put(part, figures);
            }
        }
        Path report = Files.writeString(directory.resolve("report.md"), text(parts, machine, now));
        for (var part : parts.entrySet()) {
            ProofCharts.draw(directory, part.getKey(), part.getValue());
        }
        return report;
    }

    private static String text(Map<String, List<Figure>> parts, Machine machine, Instant now) {
        StringBuilder text = new StringBuilder();
        text.append("# Hồ Sơ Số: what was measured\n\n");
        text.append("%s (Vietnam time), %s, %d processors, %s, %s, %s.\n\n"
                .formatted(
                        MINUTE.format(now),
                        machine.processor(),
                        machine.processors(),
                        machine.memory(),
                        machine.java(),
                        machine.system()));
        text.append("| part | limits | missed |\n|---|---|---|\n");
        parts.forEach((part, figures) -> text.append("| %s | %d | %d |\n"
                .formatted(
                        part,
                        figures.stream().filter(Figure::isJudged).count(),
                        figures.stream().filter(Figure::isMissed).count())));
        parts.forEach((part, figures) -> text.append(section(part, figures)));
        return text.toString();
    }

    private static String section(String part, List<Figure> figures) {
        StringBuilder text = new StringBuilder("\n## " + part + "\n");
        for (String chart : ProofCharts.names(part, figures)) {
            text.append("\n![%s](%s.png)\n".formatted(chart, chart));
        }
        figures.stream()
                .collect(Collectors.groupingBy(Figure::command, LinkedHashMap::new, Collectors.toList()))
                .forEach((command, measured) -> text.append(table(command, measured)));
        return text.toString();
    }

    private static String table(String command, List<Figure> measured) {
        StringBuilder text = new StringBuilder();
        text.append("\n```text\n%s\n```\n\n%s\n\n"
                .formatted(command, MINUTE.format(measured.getLast().at())));
        text.append("| | seen | limit | beside | |\n|---|---|---|---|---|\n");
        measured.forEach(figure -> text.append(row(figure)));
        return text.toString();
    }

    private static String row(Figure figure) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        cell(figure.what()),
                        cell((figure.figure() + " " + figure.unit()).strip()),
                        cell((figure.relation().sign() + " " + plain(figure.limit())).strip()),
                        cell(figure.reference()),
                        verdict(figure));
    }

    private static String verdict(Figure figure) {
        if (!figure.isMeasured()) {
            return "✘ **not measured**";
        }
        if (!figure.isJudged()) {
            return "";
        }
        return figure.isMissed() ? "✘ **missed**" : "✔ kept";
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
