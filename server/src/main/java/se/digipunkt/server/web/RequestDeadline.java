package se.digipunkt.server.web;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Closes a connection whose request is not whole in time: time-outs on silence alone let a client
/// drip a byte every other second for ever. Between requests the connection may rest.
///
/// Stands before the HTTP codec, where the first byte is seen; [#untilWhole] stands behind it,
/// where the end is.
final class RequestDeadline extends ChannelInboundHandlerAdapter {

    private final Duration deadline;
    private @Nullable ScheduledFuture<?> running;

    RequestDeadline(Duration deadline) {
        this.deadline = deadline;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (running == null) {
            running =
                    context.executor()
                            .schedule(
                                    () -> context.close(),
                                    deadline.toMillis(),
                                    TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    ChannelHandler untilWhole() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (message instanceof LastHttpContent) {
                    stop();
                }
                context.fireChannelRead(message);
            }
        };
    }
}
