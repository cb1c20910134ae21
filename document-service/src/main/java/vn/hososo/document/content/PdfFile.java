package vn.hososo.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A received file, looked at before it is kept: it must be a PDF that opens, has a page and is not encrypted. */
record PdfFile(Path path) {
    /** Readers tolerate a header this far into the file. */
    private static final int HEADER_WINDOW = 1024;

    StoredContent examine() throws IOException {
        long size = Files.size(path);
        if (size == 0) {
            throw ContentProblem.empty();
        }
        requireHeader();
        return new StoredContent(sha256(), size, pages());
    }

    private void requireHeader() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            String start = new String(in.readNBytes(HEADER_WINDOW), StandardCharsets.ISO_8859_1);
            if (!start.contains("%PDF-")) {
                throw ContentProblem.notPdf();
            }
        }
    }

    private int pages() {
        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            if (document.isEncrypted()) {
                throw ContentProblem.encrypted();
            }
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                throw ContentProblem.notPdf();
            }
            return pages;
        } catch (InvalidPasswordException locked) {
            throw ContentProblem.encrypted();
        } catch (ContentProblem refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            // Hostile files make the parser throw whatever they like; for the sender it is all the same.
            throw ContentProblem.notPdf();
        }
    }

    private String sha256() throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path), digest())) {
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
