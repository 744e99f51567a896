package dev.stammkunde.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Tells moto from other engines. Its server has many threads and its tables no lock: before a
 * transaction it copies them, and when the transaction is cancelled it puts the copies in their
 * place, so that what others wrote in between and had acknowledged is gone. So it is no judge of
 * writes that happen at once.
 */
final class Moto {

    private static final int TIMEOUT_MILLIS = 5_000;

    private Moto() {}

    /** Returns whether moto's own pages are at the address, which no other engine has. */
    static boolean isAt(URI endpoint) {
        try {
            var connection =
                    (HttpURLConnection) endpoint.resolve("/moto-api/").toURL().openConnection();
            connection.setRequestMethod("HEAD");
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing answers at " + endpoint, e);
        }
    }
}
