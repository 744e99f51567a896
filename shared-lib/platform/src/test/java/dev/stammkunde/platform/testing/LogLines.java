package dev.stammkunde.platform.testing;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Standard output between construction and close. */
public final class LogLines implements AutoCloseable {

    private final PrintStream original = System.out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public LogLines() {
        System.setOut(new PrintStream(bytes, false, StandardCharsets.UTF_8));
    }

    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    public List<JsonField> parsed() {
        return text().lines().map(Json::parse).toList();
    }

    @Override
    public void close() {
        System.setOut(original);
    }
}
