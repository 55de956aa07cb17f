package se.digipunkt.server.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpContentDecompressor;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.List;

/// What a client may send, and how slowly. A body over the limit is refused at once (by its stated
/// length before a byte of it is read, else when the limit is passed, after gzip has been undone),
/// and a request that is not whole in time is closed. The program behind sees whole requests only,
/// except imports, which it may read as they come.
@Singleton
final class RequestLimits implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    /// Of everything but imports; those are cut at `micronaut.server.max-request-size`.
    static final int MOST_BYTES = 1 << 20;

    private final Duration deadline;
    private final List<String> imports;

    /// @param deadline from a request's first byte to its last
    /// @param imports beginnings of the paths that take large bodies
    RequestLimits(
            @Property(name = "digipunkt.request-deadline") Duration deadline,
            @Property(name = "digipunkt.import-paths") List<String> imports) {
        this.deadline = deadline;
        this.imports = List.copyOf(imports);
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new ForServer());
        return event.getBean();
    }

    private void guard(Channel channel) {
        RequestDeadline clock = new RequestDeadline(deadline);
        channel.pipeline()
                .addBefore(
                        ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                        "digipunkt-deadline",
                        clock)
                .addBefore(
                        ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                        "digipunkt-whole",
                        clock.untilWhole())
                .addBefore(
                        ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                        "digipunkt-parting",
                        new Parting(channel.pipeline()))
                .addBefore(
                        ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                        "digipunkt-decompressor",
                        new HttpContentDecompressor(0))
                .addBefore(
                        ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                        "digipunkt-size",
                        new WholeRequests(MOST_BYTES, imports));
    }

    private class ForServer implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new ForConnection(channel) : this;
        }
    }

    private final class ForConnection implements NettyServerCustomizer {
        private final Channel channel;

        ForConnection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onStreamPipelineBuilt() {
            guard(channel);
        }
    }

    /// Tells a refusal that [WholeRequests] decided in the words and with the headers of all
    /// others.
    @ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
    @Order(-9_500)
    static final class Refusals {

        @RequestFilter
        void refuse(HttpRequest<?> request) {
            if (request instanceof NettyHttpRequest<?> netty) {
                Problem problem = WholeRequests.refusal(netty.getChannelHandlerContext().channel());
                if (problem != null) {
                    throw new ProblemException(problem);
                }
            }
        }
    }
}
