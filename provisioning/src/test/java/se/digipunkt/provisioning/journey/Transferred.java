package se.digipunkt.provisioning.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

import java.util.concurrent.atomic.AtomicLong;

/// How many bytes a browser takes over the network for a page, headers, style and script included.
final class Transferred {

    private Transferred() {}

    /// Nothing of it is in the browser's cache.
    static long by(Page page, Runnable loading) {
        CDPSession browser = page.context().newCDPSession(page);
        AtomicLong bytes = new AtomicLong();
        browser.on(
                "Network.loadingFinished",
                (JsonObject told) -> bytes.addAndGet(told.get("encodedDataLength").getAsLong()));
        browser.send("Network.enable");
        JsonObject off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        browser.send("Network.setCacheDisabled", off);
        loading.run();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        browser.detach();
        return bytes.get();
    }
}
