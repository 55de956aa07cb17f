package se.digipunkt.kiosk.screen;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.TerminalContent;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where the browser may go: the terminal's own pages, the sites of the themes with what lies below
/// their names, and the hosts at which people sign in to them. The server's word is checked again:
/// whoever got hold of it must not reach into the house that a kiosk stands in.
final class Sites {

    /// A name of the open internet: of two parts at least, no address in numbers.
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9_-]{1,63}\\.){1,8}([a-z]{2,63}|xn--[a-z0-9-]{1,59})");

    /// Ends of names that mean something else in every house.
    private static final Pattern OF_THE_HOUSE =
            Pattern.compile(
                    "(.*\\.)?(local|localhost|localdomain|internal|intranet|private|corp|home|lan"
                            + "|test|invalid|onion|arpa)");

    private static final Pattern START = Pattern.compile("(?:blob:)?([a-z]+://[^/?#]+)");

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /// What is to be done with an address that the whole window wants to go to.
    enum Verdict {
        OWN,
        SITE,
        /// A site, but not encrypted: it is asked for again, encrypted.
        ENCRYPT,
        REFUSED
    }

    private final URI own;
    private final Supplier<Optional<TerminalContent>> told;
    private final Set<String> signIn;

    /// @param own origin of the terminal's pages
    /// @param told what the settings say now
    /// @param signIn hosts at which people sign in
    Sites(URI own, Supplier<Optional<TerminalContent>> told, Collection<String> signIn) {
        this.own = own;
        this.told = told;
        this.signIn =
                signIn.stream()
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(Sites::isPublicName)
                        .collect(Collectors.toUnmodifiableSet());
    }

    Verdict of(String address) {
        Optional<URI> read = read(address);
        if (read.isEmpty()) {
            return Verdict.REFUSED;
        }
        URI uri = read.get();
        if (isOwn(uri)) {
            return Verdict.OWN;
        }
        if (uri.getUserInfo() != null || !isListed(uri.getHost())) {
            return Verdict.REFUSED;
        }
        if (isBy(uri, "https", HTTPS_PORT)) {
            return Verdict.SITE;
        }
        return isBy(uri, "http", HTTP_PORT) ? Verdict.ENCRYPT : Verdict.REFUSED;
    }

    /// The same address, encrypted.
    static String encrypted(String address) {
        return address.replaceFirst("^(?i:http)://", "https://");
    }

    boolean isOwn(String address) {
        return read(address).filter(this::isOwn).isPresent();
    }

    private boolean isOwn(URI uri) {
        return own.getScheme().equals(uri.getScheme())
                && own.getHost().equals(uri.getHost())
                && own.getPort() == uri.getPort();
    }

    private boolean isListed(@Nullable String host) {
        if (host == null || !isPublicName(host.toLowerCase(Locale.ROOT))) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return hosts().anyMatch(listed -> name.equals(listed) || name.endsWith("." + listed));
    }

    /// Names without `www.`, so that what lies beside it is reached as well: `e-tjanster.1177.se`.
    private Stream<String> hosts() {
        return Stream.concat(
                told.get().map(TerminalContent::themes).orElse(List.of()).stream()
                        .flatMap(theme -> theme.sites().stream())
                        .flatMap(site -> host(site.address()).stream()),
                signIn.stream());
    }

    /// The host of a site's address, when a resident may go there; else empty.
    static Optional<String> host(String address) {
        return read(address)
                .filter(uri -> uri.getUserInfo() == null && isBy(uri, "https", HTTPS_PORT))
                .map(URI::getHost)
                .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
                .filter(Sites::isPublicName);
    }

    private static boolean isBy(URI uri, String scheme, int port) {
        return scheme.equals(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == port);
    }

    static boolean isPublicName(String host) {
        return HOST.matcher(host).matches() && !OF_THE_HOUSE.matcher(host).matches();
    }

    /// The scheme and the host, which is all that is looked at here. A browser has normalised them
    /// before it asks; what Java cannot read is refused. A `blob:` is a page that the site of its
    /// origin has made.
    private static Optional<URI> read(String address) {
        Matcher start = START.matcher(address);
        try {
            return start.lookingAt() ? Optional.of(new URI(start.group(1))) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
