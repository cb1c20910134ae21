package vn.hososo.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.PathPart;

/** Where bytes are sent from: a file that the kernel sends without a copy, or a stream from another machine. */
sealed interface Source {
    /** What a response is made of for these bytes of the whole. */
    Object body(ByteRange range);

    record LocalFile(Path path) implements Source {
        @Override
        public Object body(ByteRange range) {
            return new PathPart(path, range.first(), range.length());
        }
    }

    record Remote(Opening opening) implements Source {
        @Override
        public Object body(ByteRange range) {
            return new Streamed(opening, range);
        }
    }

    /** Opens a stream of a range; blocks. */
    @FunctionalInterface
    interface Opening {
        InputStream open(ByteRange range) throws IOException;
    }
}
