package vn.hososo.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hososo.signing.document.Pdf;

/** Programs that others use to judge a file: poppler's pdfsig and qpdf. */
public final class OutsideTools {

    /** What a program said, and how it ended. */
    public record Said(int code, String text) {}

    private OutsideTools() {}

    public static Said pdfsig(Pdf pdf) throws IOException, InterruptedException {
        return on(pdf, "pdfsig", "poppler-utils", "-nocert");
    }

    /** Code 0 is fine, 3 warns, 2 is an error. */
    public static Said qpdfCheck(Pdf pdf) throws IOException, InterruptedException {
        return on(pdf, "qpdf", "qpdf", "--check");
    }

    public static Pdf linearised(Pdf pdf) throws IOException, InterruptedException {
        Tools.require("qpdf", "qpdf");
        var from = written(pdf);
        var to = from.resolveSibling(from.getFileName() + ".linear.pdf");
        run("qpdf", "--linearize", from.toString(), to.toString());
        return new Pdf(Files.readAllBytes(to));
    }

    private static Said on(Pdf pdf, String program, String debianPackage, String option)
            throws IOException, InterruptedException {
        Tools.require(program, debianPackage);
        return run(program, option, written(pdf).toString());
    }

    private static Path written(Pdf pdf) throws IOException {
        var file = Files.createTempFile("signed", ".pdf");
        file.toFile().deleteOnExit();
        return Files.write(file, pdf.bytes());
    }

    private static Said run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
