package dev.stammkunde.localrunner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Looks whether a port can be had before anything else is started. */
final class Ports {

    private Ports() {}

    static void check(int port) {
        if (port == 0) {
            return;
        }
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("localhost"))) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new StartException(
                    "Port " + port + " is taken. Stop what uses it, or choose another with --port.",
                    e);
        }
    }
}
