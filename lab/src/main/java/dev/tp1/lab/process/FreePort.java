package dev.tp1.lab.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback address, which a server can open now; nothing holds them for it. */
public final class FreePort {
    private FreePort() {}

    /**
     * Returns the port, or any free one for 0.
     *
     * @throws IOException if the port is taken, or not for this user
     */
    public static int find(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
