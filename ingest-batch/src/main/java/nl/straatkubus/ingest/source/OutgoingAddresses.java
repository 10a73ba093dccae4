package nl.straatkubus.ingest.source;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which machines may be asked for a file. A name is looked up once and what came out is both judged and used, so that a
 * name cannot point to another machine between the two. The network of the installation itself is closed, unless the
 * operator allowed that very host and port.
 */
@Component
final class OutgoingAddresses {
    private final Set<String> allowed;

    /** @param allowed {@code host:port} with commas between */
    OutgoingAddresses(@Value("${straatkubus.sources.allow:}") String allowed) {
        this.allowed = Stream.of(allowed.split(","))
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the operator named this host and port; only then plain HTTP may be spoken. */
    boolean isAllowed(String host, int port) {
        return allowed.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
    }

    /**
     * Where a host is.
     *
     * @throws FetchFailed when there is no such host, or any of its addresses is not open
     */
    List<InetSocketAddress> resolve(String host, int port) {
        InetAddress[] found;
        try {
            found = InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw FetchFailed.passing(unknown, "source.unknown-host", host);
        }
        if (!isAllowed(host, port) && Arrays.stream(found).anyMatch(OutgoingAddresses::isClosed)) {
            throw FetchFailed.lasting("source.closed-address", host + ":" + port);
        }
        return Arrays.stream(found)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** Loopback, private, link-local, carrier and reserved ranges (RFC 6890), and IPv6 that carries an IPv4 address. */
    static boolean isClosed(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || switch (address) {
                    case Inet4Address four -> isClosed(four.getAddress());
                    case Inet6Address six -> isClosedSix(six.getAddress());
                    default -> true;
                };
    }

    private static boolean isClosed(byte[] four) {
        int a = four[0] & 0xFF;
        int b = four[1] & 0xFF;
        return a == 0
                || a >= 240
                || a == 100 && (b & 0xC0) == 64
                || a == 192 && b == 0 && four[2] == 0
                || a == 198 && (b & 0xFE) == 18;
    }

    private static boolean isClosedSix(byte[] six) {
        int first = (six[0] & 0xFF) << 8 | six[1] & 0xFF;
        boolean unique = (six[0] & 0xFE) == 0xFC;
        boolean carriesFour = first == 0x2002 || first == 0x64 && (six[2] & 0xFF) == 0xFF && (six[3] & 0xFF) == 0x9B;
        boolean teredo = first == 0x2001 && six[2] == 0 && six[3] == 0;
        boolean compatible = first == 0 && Arrays.equals(six, 0, 12, new byte[12], 0, 12);
        return unique || carriesFour || teredo || compatible;
    }
}
