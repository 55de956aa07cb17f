package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.MutableHttpRequest;

import org.junit.jupiter.api.Test;

import java.net.InetSocketAddress;

final class CallerTest {

    private static final String STRANGER = "198.51.100.7";
    private static final String PROXY = "10.0.0.2";

    private final Caller caller = new Caller(" 10.0.0.2, 2001:db8::1 ");

    @Test
    void believesWhatATrustedProxySays() {
        var request = HttpRequest.GET("/").header("Host", "inside:8080");
        request.header("X-Forwarded-For", STRANGER).header("X-Forwarded-Proto", "https");
        request.header("X-Forwarded-Host", "digipunkt.example.se");

        assertThat(caller.address(from(PROXY, request)))
                .isEqualTo(caller.address(from(STRANGER, HttpRequest.GET("/"))));
        assertThat(caller.secure(from(PROXY, request))).isTrue();
        assertThat(caller.origin(from(PROXY, request))).isEqualTo("https://digipunkt.example.se");
    }

    @Test
    void believesNothingThatAnyoneElseSays() {
        var request = HttpRequest.GET("/").header("Host", "inside:8080");
        request.header("X-Forwarded-For", "192.0.2.1").header("X-Forwarded-Proto", "https");
        request.header("X-Forwarded-Host", "digipunkt.example.se");

        assertThat(caller.address(from(STRANGER, request)))
                .isEqualTo(caller.address(from(STRANGER, HttpRequest.GET("/"))));
        assertThat(caller.secure(from(STRANGER, request))).isFalse();
        assertThat(caller.origin(from(STRANGER, request))).isEqualTo("http://inside:8080");
    }

    @Test
    void believesNoAddressThatTheCallerPutBeforeTheProxys() {
        var request = HttpRequest.GET("/").header("X-Forwarded-For", "192.0.2.1, " + STRANGER);

        assertThat(caller.address(from(PROXY, request)))
                .isEqualTo(caller.address(from(STRANGER, HttpRequest.GET("/"))));
    }

    @Test
    void oneNetworkIsOneCaller() {
        assertThat(caller.address(from("2001:db8:1:2::7", HttpRequest.GET("/"))))
                .isEqualTo(caller.address(from("2001:db8:1:2:ffff::8", HttpRequest.GET("/"))))
                .isNotEqualTo(caller.address(from("2001:db8:1:3::7", HttpRequest.GET("/"))));
    }

    @Test
    void aProxyIsAnAddress() {
        assertThatThrownBy(() -> new Caller("proxy.example.se"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static HttpRequest<?> from(String address, MutableHttpRequest<Object> request) {
        return new HttpRequestWrapper<>(request) {
            @Override
            public InetSocketAddress getRemoteAddress() {
                return new InetSocketAddress(address, 40_000);
            }
        };
    }
}
