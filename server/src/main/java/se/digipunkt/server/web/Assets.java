package se.digipunkt.server.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Style sheets, scripts, fonts and pictures: `assets/` of the class path. Under an address that
/// changes with the content browsers keep them for ever; under the plain one they ask each time
/// whether anything is new.
///
/// Not by the framework's static resources: those go by the date of a file, which a repeatable
/// build sets to the same for every version.
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
@Hidden
final class Assets {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK = "no-cache";

    private final Map<String, Asset> files = new TreeMap<>();
    private final String version;

    Assets() {
        try {
            for (URL folder :
                    Collections.list(Assets.class.getClassLoader().getResources("assets"))) {
                keepAll(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        MessageDigest all = sha256();
        files.forEach(
                (name, asset) ->
                        all.update((name + asset.hash()).getBytes(StandardCharsets.UTF_8)));
        version = "v-" + hex(all.digest());
    }

    /// Where the files of this version are, ending in a slash.
    String address() {
        return "/assets/" + version + "/";
    }

    @Get("/{+path}")
    HttpResponse<byte[]> file(
            String path, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        boolean ours = path.startsWith(version + "/");
        Asset asset = files.get(path.replaceFirst("^v-[0-9a-f]+/", ""));
        if (asset == null) {
            throw new ProblemException(new WebProblem.NotFound());
        }
        String tag = "\"" + asset.hash() + "\"";
        var response =
                known != null && known.contains(tag)
                        ? HttpResponse.<byte[]>notModified()
                        : HttpResponse.ok(asset.content()).contentType(asset.type());
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, ours ? FOR_EVER : ASK);
    }

    /// A jar is opened by its path, for ourselves: by its address it would be one for all of the
    /// program, and a second server in it would meet the first.
    private void keepAll(URL folder) throws IOException, URISyntaxException {
        if (!(folder.openConnection() instanceof JarURLConnection connection)) {
            keepAll(Path.of(folder.toURI()));
            return;
        }
        Path jar = Path.of(connection.getJarFileURL().toURI());
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            keepAll(inside.getPath("assets"));
        }
    }

    private void keepAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                byte[] content = Files.readAllBytes(file);
                files.put(name, new Asset(content, hex(sha256().digest(content)), typeOf(name)));
            }
        }
    }

    private static MediaType typeOf(String name) {
        return MediaType.of(
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "css" -> "text/css; charset=utf-8";
                    case "js" -> "text/javascript; charset=utf-8";
                    case "txt" -> "text/plain; charset=utf-8";
                    case "svg" -> "image/svg+xml";
                    case "png" -> "image/png";
                    case "woff2" -> "font/woff2";
                    default -> MediaType.APPLICATION_OCTET_STREAM;
                });
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Asset(byte[] content, String hash, MediaType type) {}
}
