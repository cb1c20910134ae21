package vn.hososo.kit.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Everything that the service logs, at every level, with parameters and stack traces; nobody else hears it meanwhile. */
public final class CapturedLog extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final List<Handler> others = List.of(root.getHandlers());

    public CapturedLog() {
        setLevel(Level.ALL);
        others.forEach(root::removeHandler);
        root.addHandler(this);
        root.setLevel(Level.ALL);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        // The test's own HTTP client shows what it sends.
        if (record.getLoggerName().startsWith("org.apache.http")) {
            return;
        }
        var line = new StringWriter();
        line.append(record instanceof ExtLogRecord said ? said.getFormattedMessage() : record.getMessage());
        line.append(' ').append(Arrays.toString(record.getParameters()));
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(line));
        }
        lines.add(line.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(before);
        others.forEach(root::addHandler);
    }
}
