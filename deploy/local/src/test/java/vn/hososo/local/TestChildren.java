package vn.hososo.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import vn.hososo.local.home.Home;
import vn.hososo.local.process.ChildSpec;
import vn.hososo.local.process.Events;
import vn.hososo.local.process.RunFiles;
import vn.hososo.local.process.StartFailure;
import vn.hososo.local.process.Supervised;

/** Starts real children for a test. */
public final class TestChildren {
    private static final Events SILENT = new Events() {
        @Override
        public void ready(ChildSpec child, Duration took) {}

        @Override
        public void died(ChildSpec child, int exitCode, Duration restartIn) {}

        @Override
        public void heldBack(ChildSpec child) {}
    };

    private TestChildren() {}

    public static Supervised start(Home home, ChildSpec spec) throws StartFailure, InterruptedException {
        var child = Supervised.start(spec, new RunFiles(home.run()), SILENT);
        child.awaitReady();
        return child;
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
