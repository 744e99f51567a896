package dev.stammkunde.localrunner;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Sends a request once more where that is asked for, as shops do: after a 503, which a busy machine
 * may cause, and after a connection that ended. A server that cannot read a request closes the
 * connection, perhaps under the next request.
 */
final class PatientSender implements AutoCloseable {

    private static final int UNAVAILABLE = 503;

    private final HttpClient http = HttpClient.newHttpClient();

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != UNAVAILABLE) {
                return answer;
            }
        } catch (IOException _) {
            // The second answer, or that there is none, is the one that counts.
        }
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
