package vn.hososo.document.content;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.hososo.kit.worker.Worker;

/** Sends {@link Streamed} bytes; the next piece is read when the client has taken the one before. */
@Provider
class StreamedWriter implements ServerMessageBodyWriter<Streamed> {
    private final Worker worker;

    StreamedWriter(Worker worker) {
        this.worker = worker;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType media) {
        return type == Streamed.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Streamed.class;
    }

    @Override
    public void writeResponse(Streamed streamed, Type generic, ServerRequestContext request) {
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request;
        ServerHttpResponse response = request.serverResponse();
        context.suspend();
        response.setResponseHeader(
                "Content-Length", Long.toString(streamed.range().length()));
        streamed.pieces(worker)
                .onItem()
                .transformToUniAndConcatenate(piece -> Uni.createFrom().completionStage(() -> response.write(piece)))
                .subscribe()
                .with(sent -> {}, context::resume, () -> {
                    var ended = response.end();
                    context.resume();
                });
    }

    @Override
    public void writeTo(
            Streamed streamed,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("bytes from afar are only written to a response");
    }
}
