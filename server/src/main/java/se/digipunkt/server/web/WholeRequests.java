package se.digipunkt.server.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.AttributeKey;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Gathers a request before it is handed on, and refuses it when it is too large: the program then
/// gets the request without its body, with the refusal at the connection.
final class WholeRequests extends HttpObjectAggregator {

    private static final AttributeKey<Problem> REFUSED = AttributeKey.valueOf("digipunkt.refused");

    private final List<String> imports;
    private @Nullable HttpRequest begun;

    WholeRequests(int mostBytes, List<String> imports) {
        super(mostBytes);
        this.imports = imports;
    }

    /// Why the connection's last request was refused, or null.
    static @Nullable Problem refusal(Channel channel) {
        return channel.attr(REFUSED).get();
    }

    @Override
    public boolean acceptInboundMessage(Object message) throws Exception {
        if (message instanceof HttpRequest request) {
            begun = request;
            if (imports.stream().anyMatch(request.uri()::startsWith)) {
                return false;
            }
        }
        return super.acceptInboundMessage(message);
    }

    @Override
    protected @Nullable Object newContinueResponse(
            HttpMessage start, int mostBytes, ChannelPipeline pipeline) {
        return isContentLengthInvalid(start, mostBytes)
                ? null
                : super.newContinueResponse(start, mostBytes, pipeline);
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        refuse(context, (HttpRequest) oversized, new WebProblem.PayloadTooLarge());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) throws Exception {
        HttpRequest request = begun;
        if (cause instanceof DecompressionException
                && request != null
                && refusal(context.channel()) == null) {
            refuse(context, request, new WebProblem.Plain(400));
        } else {
            super.exceptionCaught(context, cause);
        }
    }

    private void refuse(ChannelHandlerContext context, HttpRequest request, Problem problem) {
        context.channel().attr(REFUSED).set(problem);
        FullHttpRequest bare =
                new DefaultFullHttpRequest(
                        request.protocolVersion(), request.method(), request.uri());
        bare.headers()
                .add(request.headers())
                .remove(HttpHeaderNames.CONTENT_LENGTH)
                .remove(HttpHeaderNames.TRANSFER_ENCODING)
                .remove(HttpHeaderNames.EXPECT);
        context.fireChannelRead(bare);
    }
}
