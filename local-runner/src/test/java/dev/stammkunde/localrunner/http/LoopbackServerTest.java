package dev.stammkunde.localrunner.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.server.Handler;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

final class LoopbackServerTest {

    @Test
    void request_pathThatIsNone_isRefusedInJson() throws Exception {
        try (var server = LoopbackServer.bind("test", 0);
                var client = HttpClient.newHttpClient()) {
            server.serve(new Handler.Sequence());
            var path = URI.create(server.address() + "/shops/%00");

            var answer =
                    client.send(
                            HttpRequest.newBuilder(path).build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("content-type")).contains("application/json");
            assertThat(answer.body()).isEqualTo("{\"message\":\"Bad Request\"}");
        }
    }
}
