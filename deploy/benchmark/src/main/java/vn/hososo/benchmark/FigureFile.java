package vn.hososo.benchmark;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The figures of one part of a proof, a line each (RFC 4180), the first line their names. */
record FigureFile(Path path) {
    private static final String FIRST = "what";
    private static final CSVFormat LINES = CSVFormat.RFC4180
            .builder()
            .setHeader(FIRST, "figure", "unit", "relation", "limit", "reference", "command", "at")
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .get();

    /** None when there is no such file yet. */
    List<Figure> read() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var lines = LINES.parse(Files.newBufferedReader(path))) {
            return lines.stream().map(FigureFile::figure).toList();
        }
    }

    /** All of them by one write, so that a measurement stands there whole or not at all. */
    void append(List<Figure> figures) throws IOException {
        boolean isNew = !Files.exists(path);
        Files.writeString(path, lines(figures, isNew), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void remove(Predicate<Figure> unwanted) throws IOException {
        List<Figure> kept = read().stream().filter(unwanted.negate()).toList();
        Path draft = path.resolveSibling(path.getFileName() + ".draft");
        Files.writeString(draft, lines(kept, true));
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String lines(List<Figure> figures, boolean withNames) {
        StringWriter text = new StringWriter();
        try (CSVPrinter lines = new CSVPrinter(
                text, LINES.builder().setSkipHeaderRecord(!withNames).get())) {
            for (Figure figure : figures) {
                lines.printRecord(
                        figure.what(),
                        figure.figure(),
                        figure.unit(),
                        figure.relation().sign(),
                        plain(figure.limit()),
                        figure.reference(),
                        figure.command(),
                        figure.at());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static Figure figure(CSVRecord line) {
        return new Figure(
                line.get("what"),
                line.get("figure").strip(),
                line.get("unit"),
                Figure.Relation.of(line.get("relation")),
                number(line.get("limit")),
                line.get("reference"),
                line.get("command"),
                Instant.parse(line.get("at")));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isBlank() ? null : new BigDecimal(text);
    }
}
