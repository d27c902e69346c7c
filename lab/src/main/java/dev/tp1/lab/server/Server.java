package dev.tp1.lab.server;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The API that collects the runs.
 *
 * @param address as the person's browser reaches it, without a slash at its end
 * @param reached the same as this process reaches it
 */
public record Server(String address, String reached) {
    private static final Messages MESSAGES = Messages.of(Server.class);
    private static final Pattern ADDRESS =
            Pattern.compile("(https?://[^/?#\\s]+[^?#\\s]*?)(/(?:runs|classes)(?:/.*)?|/*)");
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(?<=://)(localhost|127\\.0\\.0\\.1|\\[::1])(?=[:/]|$)");

    /**
     * The API of that address, which may go on to its runs.
     *
     * @param host what this machine is called in the container of the lab; empty elsewhere
     */
    public static Server at(String url, Optional<String> host) {
        Matcher matcher = ADDRESS.matcher(url.strip());
        if (!matcher.matches()) {
            throw new UserErrorException(MESSAGES.text("no-url", url));
        }
        String address = matcher.group(1);
        return new Server(
                address,
                host.map(name -> THIS_MACHINE.matcher(address).replaceFirst(name)).orElse(address));
    }

    /** A path below its address, as a person opens it. */
    public String shows(String path) {
        return address + path;
    }

    /** A path below its address, as this process asks for it. */
    public URI uri(String path) {
        return URI.create(reached + path);
    }
}
