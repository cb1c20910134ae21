package vn.hososo.local.pki;

import java.net.URI;
import java.util.List;
import java.util.Map;
import vn.hososo.local.home.Home;
import vn.hososo.local.process.ChildSpec;
import vn.hososo.local.process.JavaCommand;

/** The pki process as a child of the supervisor. */
public final class PkiServer {
    private PkiServer() {}

    public static ChildSpec of(Home home, int port) {
        var command = JavaCommand.main(
                PkiMain.class,
                List.of("-Xmx64m", "-XX:+UseSerialGC"),
                List.of(home.pki().toString(), Integer.toString(port)));
        var probe = URI.create("http://127.0.0.1:" + port + "/certificates/root.crt");
        return ChildSpec.of("pki", command, Map.of(), home.log("pki"), port, probe);
    }
}
