package se.digipunkt.server.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

import java.util.concurrent.TimeUnit;

/// Ends the connection after a refused body so that a client that is still sending sees the answer.
/// Closed at once, what it sends would be met with a reset, and a reset throws away the answer that
/// it has not read yet (RFC 9112, 9.6).
final class Parting extends ChannelDuplexHandler {

    /// How long a client that goes on sending is listened to.
    private static final int SECONDS = 5;

    private final ChannelPipeline pipeline;
    private boolean parting;

    Parting(ChannelPipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response && ends(context.channel(), response)) {
            parting = true;
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        ChannelPromise told = promise;
        if (parting && message instanceof LastHttpContent) {
            told = promise.unvoid();
            told.addListener(written -> part(context.channel()));
        }
        context.write(message, told);
    }

    private static boolean ends(Channel channel, HttpResponse response) {
        return response.status().code() == HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE.code()
                || WholeRequests.refusal(channel) != null;
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (parting) {
            context.channel().closeFuture().addListener(closed -> promise.trySuccess());
        } else {
            context.close(promise);
        }
    }

    private void part(Channel channel) {
        if (!channel.isActive()) {
            return;
        }
        // First in the pipeline: what still comes is not even parsed.
        pipeline.addFirst(
                new ChannelInboundHandlerAdapter() {
                    @Override
                    public void channelRead(ChannelHandlerContext context, Object message) {
                        ReferenceCountUtil.release(message);
                    }
                });
        ((DuplexChannel) channel).shutdownOutput();
        channel.config().setAutoRead(true);
        channel.eventLoop()
                .schedule(
                        () -> channel.unsafe().close(channel.voidPromise()),
                        SECONDS,
                        TimeUnit.SECONDS);
    }
}
