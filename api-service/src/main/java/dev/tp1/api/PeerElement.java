package dev.tp1.api;

import io.micronaut.http.server.netty.handler.accesslog.element.ConnectionMetadata;
import io.micronaut.http.server.netty.handler.accesslog.element.LogElement;
import io.micronaut.http.server.netty.handler.accesslog.element.LogElementBuilder;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.NetUtil;

import org.jspecify.annotations.Nullable;

import java.net.InetSocketAddress;
import java.util.Set;

/**
 * {@code %{peer}a} of the access log: address and port of whoever opened the connection.
 * Micronaut's own {@code %a} has no port, and believes what the request says in {@code
 * X-Forwarded-For}.
 */
public final class PeerElement implements LogElement {

    @Override
    public String onRequestHeaders(
            ConnectionMetadata connection,
            String method,
            HttpHeaders headers,
            String uri,
            String protocol) {
        return connection
                .remoteAddress()
                .map(
                        peer ->
                                peer instanceof InetSocketAddress ip
                                        ? NetUtil.toSocketAddressString(ip)
                                        : peer.toString())
                .orElse("-");
    }

    @Override
    public Set<Event> events() {
        return Event.REQUEST_HEADERS_EVENTS;
    }

    @Override
    public LogElement copy() {
        return this;
    }

    /** Found through META-INF/services. */
    public static final class Builder implements LogElementBuilder {
        @Override
        public @Nullable LogElement build(String token, @Nullable String parameter) {
            return "a".equals(token) && "peer".equals(parameter) ? new PeerElement() : null;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE; // Micronaut's builder of %a takes any parameter
        }
    }
}
