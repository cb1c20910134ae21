package vn.hososo.document.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hososo.document.content.Contents;

/**
 * Packs a dossier into one ZIP. Every file is hashed as it is written; {@code SHA256SUMS} holds them all, so that
 * {@code sha256sum -c SHA256SUMS} verifies the export without this system. It blocks: call it on a worker.
 */
final class DossierZip {
    private final ExportedDossier export;
    private final Contents contents;
    private final ObjectMapper json;
    private final List<Packed> packed = new ArrayList<>();

    DossierZip(ExportedDossier export, Contents contents, ObjectMapper json) {
        this.export = export;
        this.contents = contents;
        this.json = json;
    }

    /** A file in the export. */
    record Packed(String path, long size, String sha256) {
        String line() {
            return sha256 + "  " + path + "\n";
        }
    }

    /** What {@code manifest.json} says. */
    record Manifest(
            String format, String dossierId, String code, String exportedAt, String exportedBy, List<Packed> files) {}

    private interface Writing {
        void to(OutputStream out) throws Exception;
    }

    Path write(Path target) throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target), StandardCharsets.UTF_8)) {
            // documents are compressed already
            zip.setLevel(Deflater.BEST_SPEED);
            pack(zip, "metadata.xml", out -> Xml.metadata(export, out));
            pack(zip, "index.xml", out -> Xml.index(export, out));
            pack(zip, "index.pdf", export.index()::write);
            for (IndexRow row : export.rows()) {
                packKept(zip, row.file(), row.document().sha256());
                for (int i = 0; i < row.document().annexes().size(); i++) {
                    packKept(
                            zip,
                            row.annexFile(i + 1),
                            row.document().annexes().get(i).sha256());
                }
            }
            byte[] manifest = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest());
            pack(zip, "manifest.json", out -> out.write(manifest));
            byte[] sums = packed.stream()
                    .map(Packed::line)
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8);
            pack(zip, "SHA256SUMS", out -> out.write(sums));
        }
        return target;
    }

    /** A kept file that has changed on its disk must not leave the house as if it were the document. */
    private void packKept(ZipOutputStream zip, String path, String sha256) throws Exception {
        pack(zip, path, out -> contents.copy(sha256, out));
        if (!packed.getLast().sha256().equals(sha256)) {
            throw new IllegalStateException("The kept bytes differ from their digest: sha256 " + sha256);
        }
    }

    private Manifest manifest() {
        return new Manifest(
                "hososo-dossier-export-1",
                export.dossier().id().toString(),
                export.dossier().code(),
                export.at().toString(),
                export.by(),
                List.copyOf(packed));
    }

    private void pack(ZipOutputStream zip, String path, Writing writing) throws Exception {
        ZipEntry entry = new ZipEntry(path);
        entry.setLastModifiedTime(FileTime.from(export.at()));
        zip.putNextEntry(entry);
        Counted counted = new Counted(zip);
        DigestOutputStream hashed = new DigestOutputStream(counted, sha256());
        writing.to(hashed);
        hashed.flush();
        zip.closeEntry();
        packed.add(new Packed(
                path,
                counted.size,
                HexFormat.of().formatHex(hashed.getMessageDigest().digest())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Counts, and keeps a writer from closing the whole ZIP with its file. */
    private static final class Counted extends FilterOutputStream {
        private long size;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            size += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
