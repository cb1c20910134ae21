package vn.hososo.local.pki;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.Executors;

/** The pki process: the authority's public side over HTTP. */
public final class PkiMain {
    private static final int LARGEST_QUESTION = 64 * 1024;

    private PkiMain() {}

    public static void main(String[] arguments) throws GeneralSecurityException, IOException {
        var port = Integer.parseInt(arguments[1]);
        var authority = Authority.open(Path.of(arguments[0]), "http://127.0.0.1:" + port);
        authority.issueSeal();
        start(authority, port, Clock.systemUTC());
    }

    static HttpServer start(Authority authority, int port, Clock clock) throws IOException {
        var revocations = new Revocations(authority.directory());
        var lists = new RevocationList(revocations, clock);
        var ocsp = new OcspResponder(authority, revocations, clock);
        var timeStamps = new TimeStampUnit(authority.timeStamp(), clock);
        var certificates = authority.directory().resolve("certificates");

        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        server.setExecutor(Executors.newFixedThreadPool(4));
        question(server, "/timestamp", "application/timestamp-reply", timeStamps::answer);
        question(server, "/ocsp", "application/ocsp-response", ocsp::answer);
        document(server, "/crl/root.crl", "application/pkix-crl", path -> lists.of(authority.root()));
        document(server, "/crl/issuing.crl", "application/pkix-crl", path -> lists.of(authority.issuing()));
        document(server, "/certificates/", "application/x-pem-file", path -> certificate(certificates, path));
        server.start();
        return server;
    }

    private static void question(HttpServer server, String path, String type, Answer answer) {
        server.createContext(
                path,
                exchange -> answer(exchange, "POST", type, () -> {
                    var body = exchange.getRequestBody().readNBytes(LARGEST_QUESTION);
                    return answer.to(body);
                }));
    }

    private static void document(HttpServer server, String path, String type, Lookup lookup) {
        server.createContext(
                path,
                exchange -> answer(
                        exchange,
                        "GET",
                        type,
                        () -> lookup.of(exchange.getRequestURI().getPath())));
    }

    private static void answer(HttpExchange exchange, String method, String type, Body body) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals(method)) {
                exchange.sendResponseHeaders(405, -1);
            } else {
                answer(exchange, type, body);
            }
        }
    }

    private static void answer(HttpExchange exchange, String type, Body body) throws IOException {
        byte[] bytes;
        try {
            bytes = body.bytes();
        } catch (NoSuchCertificate e) {
            exchange.sendResponseHeaders(404, -1);
            return;
        } catch (GeneralSecurityException | IOException e) {
            System.out.println(exchange.getRequestURI() + " " + e);
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static byte[] certificate(Path certificates, String path) throws IOException, NoSuchCertificate {
        var file = certificates.resolve(path.substring(path.lastIndexOf('/') + 1));
        if (!file.getParent().equals(certificates) || !Files.isRegularFile(file)) {
            throw new NoSuchCertificate();
        }
        return Files.readAllBytes(file);
    }

    private interface Answer {
        byte[] to(byte[] question) throws GeneralSecurityException, IOException;
    }

    private interface Lookup {
        byte[] of(String path) throws GeneralSecurityException, IOException, NoSuchCertificate;
    }

    private interface Body {
        byte[] bytes() throws GeneralSecurityException, IOException, NoSuchCertificate;
    }

    private static final class NoSuchCertificate extends Exception {}
}
