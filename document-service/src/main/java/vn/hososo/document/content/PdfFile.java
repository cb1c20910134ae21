package vn.hososo.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A received file, looked at before it is kept: it must be a PDF that opens, has a page, is not encrypted, is nothing
 * else besides, does not grow beyond measure and does not act when it is opened.
 */
record PdfFile(Path path, PdfConfig limits) {
    /** Readers tolerate a header this far into the file. */
    private static final int HEADER_WINDOW = 1024;

    /** @param examined so many bytes at its beginning were a file of their own and were examined as one */
    StoredContent examine(int examined) throws IOException {
        long size = Files.size(path);
        if (size == 0) {
            throw ContentProblem.empty();
        }
        Deadline deadline = Deadline.after(limits.within(), ContentProblem::bomb);
        refuseBeforeParsing(Bytes.of(path), examined, deadline);
        return new StoredContent(sha256(), size, pages(deadline));
    }

    private void refuseBeforeParsing(Bytes file, int examined, Deadline deadline) throws IOException {
        int header = file.text(0, HEADER_WINDOW).indexOf("%PDF-");
        if (header < 0) {
            throw ContentProblem.notPdf();
        }
        Disguise.refuse(file, header);
        new Inflation(file, limits, deadline).measure(examined);
    }

    private int pages(Deadline deadline) {
        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            if (document.isEncrypted()) {
                throw ContentProblem.encrypted();
            }
            new ActiveContent(document.getDocument(), limits, deadline).refuse();
            return requireSome(document.getNumberOfPages());
        } catch (InvalidPasswordException locked) {
            throw ContentProblem.encrypted();
        } catch (ContentProblem refused) {
            throw refused;
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            // One object nested without end, or one array of the size that the file asked for; the heap is as before.
            throw ContentProblem.bomb();
        } catch (IOException | RuntimeException unreadable) {
            // Hostile files make the parser throw whatever they like; for the sender it is all the same.
            throw ContentProblem.notPdf();
        }
    }

    private int requireSome(int pages) {
        if (pages < 1) {
            throw ContentProblem.notPdf();
        }
        if (pages > limits.maxPages()) {
            throw ContentProblem.bomb();
        }
        return pages;
    }

    private String sha256() throws IOException {
        try (InputStream file = Files.newInputStream(path);
                DigestInputStream in = new DigestInputStream(file, digest())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
