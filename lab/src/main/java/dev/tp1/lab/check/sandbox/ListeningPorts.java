package dev.tp1.lab.check.sandbox;

import dev.tp1.lab.docker.Docker;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The TCP ports that processes listen on in a container, as its kernel lists them: its image needs
 * no tool for it.
 *
 * @param forAll reached from outside
 * @param forItself on 127.0.0.1 or ::1, reached by the container alone
 */
record ListeningPorts(Set<Integer> forAll, Set<Integer> forItself) {
    private static final Pattern SOCKET =
            Pattern.compile("^ *\\d+: ([0-9A-F]+):([0-9A-F]{4}) [0-9A-F]+:0000 0A ");
    private static final Pattern LOOPBACK =
            Pattern.compile("(0{16}0{8}|0{16}FFFF0000)?0[01]00007F|0{24}01000000");

    /** Docker's own DNS server, which is in every container of a network, on 127.0.0.11. */
    private static final String DOCKERS_DNS = "0B00007F";

    /** Whether something listens on that port, were it for the container alone. */
    boolean isOn(int port) {
        return forAll.contains(port) || forItself.contains(port);
    }

    /** Looks from a second container in the network of the first. */
    static ListeningPorts in(String container, Sandbox sandbox) {
        Docker.Result tables =
                Docker.run(
                        "run",
                        "--rm",
                        "--label=" + sandbox.label(),
                        "--network=container:" + container,
                        "alpine",
                        "cat",
                        "/proc/net/tcp",
                        "/proc/net/tcp6");
        return of(tables.output());
    }

    /** Of what the kernel prints in /proc/net/tcp and /proc/net/tcp6. */
    static ListeningPorts of(String tables) {
        Set<Integer> forAll = new TreeSet<>();
        Set<Integer> forItself = new TreeSet<>();
        tables.lines()
                .map(SOCKET::matcher)
                .filter(Matcher::find)
                .filter(socket -> !socket.group(1).equals(DOCKERS_DNS))
                .forEach(
                        socket -> {
                            int port = Integer.parseInt(socket.group(2), 16);
                            boolean itself = LOOPBACK.matcher(socket.group(1)).matches();
                            (itself ? forItself : forAll).add(port);
                        });
        forItself.removeAll(forAll);
        return new ListeningPorts(forAll, forItself);
    }
}
