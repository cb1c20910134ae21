package vn.hososo.local.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All ports of a local platform, counted from one base so that several can live on one machine. */
public record Ports(int base) {
    public static final int DEFAULT_BASE = 8080;
    private static final int MANAGEMENT = 1000;
    private static final int LAST = 65_535;

    public Ports {
        if (base < 1024 || base + MANAGEMENT + 3 > LAST) {
            throw new IllegalArgumentException("--port-base: 1024 – " + (LAST - MANAGEMENT - 3));
        }
    }

    public int gateway() {
        return base;
    }

    public int document() {
        return base + 1;
    }

    public int signing() {
        return base + 2;
    }

    public int metrics() {
        return base + 3;
    }

    public int postgres() {
        return base + 4;
    }

    public int kafka() {
        return base + 5;
    }

    public int controller() {
        return base + 6;
    }

    public int pki() {
        return base + 7;
    }

    /** The management port that belongs to a service's port. */
    public int managementOf(int servicePort) {
        return servicePort + MANAGEMENT;
    }

    public String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Ports by the name of who listens there. */
    public Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("gateway", gateway());
        all.put("document", document());
        all.put("signing", signing());
        all.put("metrics", metrics());
        all.put("postgres", postgres());
        all.put("kafka", kafka());
        all.put("kafka controller", controller());
        all.put("pki", pki());
        for (var service : List.of("gateway", "document", "signing", "metrics")) {
            all.put(service + " management", managementOf(all.get(service)));
        }
        return all;
    }

    /** Names and numbers of ports somebody else listens on. */
    public List<Map.Entry<String, Integer>> taken() {
        var taken = new ArrayList<Map.Entry<String, Integer>>();
        all().entrySet().stream().filter(port -> isTaken(port.getValue())).forEach(taken::add);
        return taken;
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
