package se.digipunkt.server.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a request comes from and how it was asked for, as seen from outside a proxy. What a proxy
/// says is believed only when `DIGIPUNKT_TRUSTED_PROXIES` names it: anyone can send such headers.
@Singleton
public final class Caller {

    private final Set<InetAddress> trusted;

    /// @throws IllegalArgumentException when a proxy is not given as an IP address
    Caller(@Property(name = "digipunkt.trusted-proxies", defaultValue = "") String proxies) {
        this.trusted =
                Arrays.stream(proxies.split(","))
                        .map(String::strip)
                        .filter(proxy -> !proxy.isEmpty())
                        .map(InetAddress::ofLiteral)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// The address of whoever asks, for counting tries in memory; never to be stored or logged. An
    /// IPv6 address is cut to its network (/64), which one household or attacker has for itself.
    public String address(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        List<String> hops = forwardedFor(request);
        for (int i = hops.size() - 1; i >= 0 && trusted.contains(address); i--) {
            Optional<InetAddress> before = literal(hops.get(i));
            if (before.isEmpty()) {
                break;
            }
            address = before.get();
        }
        byte[] bytes = address.getAddress();
        return Arrays.toString(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, 8));
    }

    private static List<String> forwardedFor(HttpRequest<?> request) {
        return request.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// True when the reader's browser speaks HTTPS, to us or to the proxy before us.
    public boolean secure(HttpRequest<?> request) {
        return forwarded(request, "X-Forwarded-Proto")
                .map("https"::equalsIgnoreCase)
                .orElseGet(request::isSecure);
    }

    /// Our own origin as the browser knows it, for example `https://digipunkt.example.se`.
    public String origin(HttpRequest<?> request) {
        String host =
                forwarded(request, "X-Forwarded-Host")
                        .or(() -> Optional.ofNullable(request.getHeaders().get("Host")))
                        .orElse("");
        return (secure(request) ? "https://" : "http://") + host;
    }

    /// What the nearest proxy says; empty when it is not trusted.
    private Optional<String> forwarded(HttpRequest<?> request, String header) {
        if (!trusted.contains(request.getRemoteAddress().getAddress())) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getHeaders().get(header))
                .map(value -> value.substring(value.lastIndexOf(',') + 1).strip())
                .filter(value -> !value.isEmpty());
    }
}
