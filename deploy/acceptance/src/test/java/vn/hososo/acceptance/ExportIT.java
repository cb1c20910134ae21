package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** An exported dossier, checked by somebody who has nothing but the ZIP. */
class ExportIT {
    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void theZipOfAClosedDossierVerifiesOnItsOwn() throws Exception {
        // Given
        Desk desk = Desk.of("lai-ha");
        UUID incoming = desk.register("101", Person.key()).ok().id();
        UUID dossier = desk.openDossier(incoming).ok().id();
        UUID reply = desk.draftReply(incoming, dossier).ok().id();
        desk.submit(reply).ok();
        desk.sign(reply, "LEADER").ok();
        desk.number(reply).ok();
        desk.sign(reply, "ORGAN").ok();
        desk.issue(reply).ok();
        String path = "/api/documents/dossiers/" + dossier;
        String version = desk.officer().get(path).ok().header("ETag").orElseThrow();
        desk.officer()
                .act(path + "/closure", "{\"retention\":\"10 năm\"}", version)
                .ok();

        // When
        Answer exported = desk.officer().get(path + "/export").ok();

        // Then
        Path file = RunningPlatform.home().resolve("dossier.zip");
        Files.write(file, exported.http().body());
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, String> sums = sums(zip);
            assertThat(zip.stream().map(ZipEntry::getName))
                    .hasSize(7)
                    .allMatch(name -> name.equals("SHA256SUMS") || sums.containsKey(name));
            for (var sum : sums.entrySet()) {
                assertThat(sha256(bytes(zip, sum.getKey()))).as(sum.getKey()).isEqualTo(sum.getValue());
            }
            List<Element> rows = index(zip);
            assertThat(rows)
                    .extracting(row -> field(row, "DocumentId"))
                    .containsExactly(incoming.toString(), reply.toString());
            assertThat(rows).allMatch(row -> field(row, "Sha256").equals(sums.get(field(row, "File"))));
            bothSignaturesHold(bytes(zip, field(rows.getLast(), "File")));
        }
    }

    private static void bothSignaturesHold(byte[] reply) throws IOException {
        Path file = RunningPlatform.home().resolve("exported-reply.pdf");
        Files.write(file, reply);
        String pdfsig = Tools.require("ExportIT: signatures by pdfsig", "pdfsig");
        String report = Tools.output(List.of(pdfsig, file.toString()));
        assertThat(report.split("Signature is Valid", -1)).as(report).hasSize(3);
    }

    private static Map<String, String> sums(ZipFile zip) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        new String(bytes(zip, "SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        return sums;
    }

    private static List<Element> index(ZipFile zip) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream in = zip.getInputStream(zip.getEntry("index.xml"))) {
            var rows = factory.newDocumentBuilder().parse(in).getElementsByTagName("Document");
            return IntStream.range(0, rows.getLength())
                    .mapToObj(i -> (Element) rows.item(i))
                    .toList();
        }
    }

    private static String field(Element row, String name) {
        return row.getElementsByTagName(name).item(0).getTextContent();
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
