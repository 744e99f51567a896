package dev.stammkunde.platform.http;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.WellFormed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The bytes of a request's body, exactly as they were sent. Immutable. */
public final class RawBody {

    /** No body at all. */
    public static final RawBody EMPTY = new RawBody(new byte[0]);

    private final byte[] bytes;

    private RawBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns a body of these bytes. */
    public static RawBody of(byte[] bytes) {
        return new RawBody(bytes.clone());
    }

    /**
     * API Gateway gives a body as text where its content type says text, else in base64.
     *
     * <p>The text is taken as it was sent, since a signature is over its bytes: what no later
     * service takes is replaced when the body is read. Text that was no UTF-8 would have lost its
     * bytes, if API Gateway gave it as text.
     */
    static RawBody read(JsonField event) {
        Optional<JsonField> body = event.find("body");
        if (body.isEmpty()) {
            return EMPTY;
        }
        if (event.findBool("isBase64Encoded").orElse(false)) {
            return new RawBody(body.get().parsed("base64", Base64.getDecoder()::decode));
        }
        return new RawBody(body.get().textAsSent().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns how many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /** Returns the bytes read as UTF-8, with U+FFFD for what no later service takes. */
    public String text() {
        return WellFormed.text(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawBody body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Tells the length only. */
    @Override
    public String toString() {
        return "RawBody[" + bytes.length + " bytes]";
    }
}
