package dev.stammkunde.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.stammkunde.stacktemplate.LocalDynamoDb;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

final class MotoTest {

    @Test
    void isAt_engineWithItsPages_isTrue() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/moto-api/",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();

            assertThat(Moto.isAt(URI.create(address))).isTrue();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void isAt_dynamoDbLocal_isFalse() {
        try (var database = LocalDynamoDb.inMemory()) {
            assertThat(Moto.isAt(database.endpoint())).isFalse();
        }
    }
}
