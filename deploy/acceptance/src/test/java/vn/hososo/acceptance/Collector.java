package vn.hososo.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;

/** Takes what services export, as any collector of OpenTelemetry traces does (OTLP over HTTP). */
final class Collector implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();

    private final HttpServer server;
    private final Queue<Seen> spans = new ConcurrentLinkedQueue<>();

    /** One span and whose it is. */
    record Seen(String service, String traceId, String id, String parentId, Span span) {
        String name() {
            return span.getName();
        }

        boolean is(String service, Span.SpanKind kind, String name) {
            return this.service.equals(service) && span.getKind() == kind && name().startsWith(name);
        }
    }

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector listen(URI at) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(at.getHost(), at.getPort()), 0);
        var collector = new Collector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean isPacked = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (var body = isPacked ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(this::keep);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void keep(ResourceSpans of) {
        String service = of.getResource().getAttributesList().stream()
                .filter(it -> it.getKey().equals("service.name"))
                .map(it -> it.getValue().getStringValue())
                .findFirst()
                .orElse("");
        of.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Seen(
                        service,
                        hex(span.getTraceId().toByteArray()),
                        hex(span.getSpanId().toByteArray()),
                        hex(span.getParentSpanId().toByteArray()),
                        span))
                .forEach(spans::add);
    }

    private static String hex(byte[] id) {
        return HEX.formatHex(id);
    }

    List<Seen> trace(String id) {
        return spans.stream().filter(it -> it.traceId().equals(id)).toList();
    }

    List<Seen> all() {
        return List.copyOf(spans);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
