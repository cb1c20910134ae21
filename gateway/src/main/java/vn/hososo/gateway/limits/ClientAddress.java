package vn.hososo.gateway.limits;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where a request came: the address of the connection, and where that is a trusted proxy's, the last address in {@code
 * X-Forwarded-For} that is not, for everything before it is only what somebody wrote.
 */
@Singleton
class ClientAddress {

    private static final int PREFIX_V6 = 8;

    private final List<IpSubnetFilterRule> trusted;

    ClientAddress(LimitsConfig config) {
        trusted = config.trustedProxies().orElse(List.of()).stream()
                .map(ClientAddress::network)
                .toList();
    }

    /** What the rates of an address count by: whoever has one address of version 6 has the 2⁶⁴ beside it. */
    String key(HttpServerRequest request) {
        var address = of(request);
        return address instanceof Inet6Address
                ? "v6:" + Arrays.toString(Arrays.copyOf(address.getAddress(), PREFIX_V6))
                : address.getHostAddress();
    }

    private InetAddress of(HttpServerRequest request) {
        var address = peer(request);
        var forwarded = trusted.isEmpty()
                ? List.<String>of()
                : request.headers().getAll("X-Forwarded-For").stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .toList();
        for (var hop : forwarded.reversed()) {
            var before = isTrusted(address) ? parsed(hop.strip()) : null;
            if (before == null) {
                return address;
            }
            address = before;
        }
        return address;
    }

    private static InetAddress peer(HttpServerRequest request) {
        var remote = request.remoteAddress();
        var address = remote == null || remote.hostAddress() == null ? null : parsed(remote.hostAddress());
        return address == null ? InetAddress.getLoopbackAddress() : address;
    }

    /** Without asking any name server. */
    private static @Nullable InetAddress parsed(String address) {
        return NetUtil.createInetAddressFromIpAddressString(address);
    }

    private boolean isTrusted(InetAddress address) {
        var socket = new InetSocketAddress(address, 1);
        return trusted.stream().anyMatch(network -> network.matches(socket));
    }

    private static IpSubnetFilterRule network(String written) {
        var parts = written.strip().split("/", 2);
        var address = parsed(parts[0]);
        if (address == null) {
            throw new IllegalArgumentException("hososo.limits.trusted-proxies: no address or network: " + written);
        }
        int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE;
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }
}
