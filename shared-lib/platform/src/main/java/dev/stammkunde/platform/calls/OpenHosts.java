package dev.stammkunde.platform.calls;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Says which servers may be called at an address that somebody typed in: those of the internet,
 * over HTTPS. Whoever may set such an address could otherwise have us ask for what only we can
 * reach, such as the credentials of the machine.
 *
 * <p>The name is looked up before each call, and all its addresses must be public. The JVM keeps
 * what it looked up for seconds, so that the call that follows goes to one of those.
 */
public final class OpenHosts {

    private final Resolve resolve;
    private final Optional<URI> alsoOpen;

    /** Looks up a host's addresses. */
    interface Resolve {
        List<InetAddress> addresses(String host) throws UnknownHostException;
    }

    OpenHosts(Resolve resolve, Optional<URI> alsoOpen) {
        this.resolve = resolve;
        this.alsoOpen = alsoOpen;
    }

    /**
     * Opens the internet.
     *
     * @param alsoOpen a server that may be called besides, whatever its host and protocol: where
     *     something on the same machine plays the shops
     */
    public static OpenHosts of(Optional<URI> alsoOpen) {
        return new OpenHosts(host -> List.of(InetAddress.getAllByName(host)), alsoOpen);
    }

    /** Returns why an address may not be called; empty if it may. */
    public Optional<String> findObjection(URI address) {
        if (isAlsoOpen(address)) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return Optional.of("the address does not begin with https://");
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return Optional.of("the address names no host, or a user");
        }
        try {
            List<InetAddress> addresses = resolve.addresses(address.getHost());
            return !addresses.isEmpty() && addresses.stream().allMatch(PublicAddresses::contain)
                    ? Optional.empty()
                    : Optional.of("the host is not on the public internet");
        } catch (UnknownHostException _) {
            return Optional.of("the host is not known");
        }
    }

    /** Whether it is the server that is open besides. */
    public boolean isAlsoOpen(URI address) {
        return alsoOpen.filter(
                        open ->
                                open.getScheme().equals(address.getScheme())
                                        && open.getHost().equals(address.getHost())
                                        && open.getPort() == address.getPort()
                                        && address.getRawUserInfo() == null)
                .isPresent();
    }
}
