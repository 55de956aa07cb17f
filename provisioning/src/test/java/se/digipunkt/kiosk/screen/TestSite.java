package se.digipunkt.kiosk.screen;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A public site that does what public sites do, by HTTPS: signs in with a cookie, keeps things in
/// the browser, offers files, opens windows, and wants out. It answers to any name.
final class TestSite implements AutoCloseable {

    private static final String PASSWORD = "not-a-secret";

    /// Scripts of the pages; each is called by a test.
    private static final String SCRIPT =
            """
            async function keep(word) {
              document.cookie = "seen=" + word + "; max-age=86400; secure";
              localStorage.setItem("word", word);
              sessionStorage.setItem("word", word);
              const worker = await navigator.serviceWorker.register("/worker.js");
              const cache = await caches.open("words");
              await cache.put("/kept", new Response(word));
              await new Promise((done, failed) => {
                const open = indexedDB.open("words", 1);
                open.onupgradeneeded = () => open.result.createObjectStore("words");
                open.onerror = failed;
                open.onsuccess = () => {
                  const change = open.result.transaction("words", "readwrite");
                  change.objectStore("words").put(word, "word");
                  change.oncomplete = done;
                };
              });
              const field = document.querySelector("[name=word]");
              field.value = word;
              field.select();
              document.execCommand("copy");
              await fetch("/sign-in", { method: "POST", body: new URLSearchParams({ word }) });
              await fetch("/big?" + word);
              return kept();
            }
            async function kept() {
              const databases = (await indexedDB.databases()).map((one) => one.name);
              const workers = await navigator.serviceWorker.getRegistrations();
              const cached = await caches.match("/kept");
              return JSON.stringify({
                cookie: document.cookie, local: { ...localStorage }, session: { ...sessionStorage },
                cached: cached ? await cached.text() : "", databases, workers: workers.length,
                me: await (await fetch("/me")).text(), length: history.length,
              });
            }
            """;

    private final HttpsServer server;
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private TestSite(HttpsServer server) {
        this.server = server;
    }

    /// @param folder for its key
    static TestSite in(Path folder) {
        try {
            HttpsServer server =
                    HttpsServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(secure(folder)));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            TestSite site = new TestSite(server);
            server.createContext("/", site::answer);
            server.start();
            return site;
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// `GET /path cookies`, each request since the last call.
    List<String> asked() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String cookie =
                String.join("; ", exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + cookie);
        Map<String, String> more =
                switch (path) {
                    case "/sign-in" ->
                            Map.of(
                                    "Set-Cookie",
                                    "member=" + word(exchange) + "; HttpOnly; Max-Age=9999");
                    case "/file" ->
                            Map.of("Content-Disposition", "attachment; filename=secret.txt");
                    case "/away" -> Map.of("Location", "https://outside.example/");
                    case "/password" -> Map.of("WWW-Authenticate", "Basic realm=x");
                    case "/big" -> Map.of("Cache-Control", "max-age=86400");
                    default -> Map.of();
                };
        int status = path.equals("/away") ? 302 : path.equals("/password") ? 401 : 200;
        if (path.equals("/never")) {
            half(exchange);
            return;
        }
        more.forEach(exchange.getResponseHeaders()::add);
        boolean script = path.endsWith(".js");
        exchange.getResponseHeaders()
                .add("Content-Type", script ? "text/javascript" : "text/html; charset=utf-8");
        byte[] body = body(path, exchange, cookie).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 302 ? -1 : body.length);
        exchange.getResponseBody().write(status == 302 ? new byte[0] : body);
        exchange.close();
    }

    /// A page that stops half-way, as when the network is cut.
    private void half(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 100_000);
        exchange.getResponseBody()
                .write("<!doctype html><p>Half a".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            closing.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static String body(String path, HttpExchange exchange, String cookie) {
        return switch (path) {
            case "/worker.js" -> "addEventListener('fetch', () => {});";
            case "/me" -> cookie;
            case "/big" -> String.valueOf(exchange.getRequestURI().getQuery()).repeat(2000);
            default ->
                    "<!doctype html><html lang=sv><title>Site</title><body><h1>Site</h1>"
                            + "<form><input name=word><input type=file name=file></form>"
                            + "<dialog id=d><button>OK</button></dialog>"
                            + "<p style='height:3000px'>Long</p><script>"
                            + SCRIPT
                            + "</script>";
        };
    }

    private static String word(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return body.replaceFirst("^word=", "");
    }

    private static SSLContext secure(Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("site.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=help.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
