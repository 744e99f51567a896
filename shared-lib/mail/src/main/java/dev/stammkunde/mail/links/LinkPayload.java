package dev.stammkunde.mail.links;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.links.SignedLink.Purpose;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/**
 * A link as the bytes that are signed: each field with its length before it, so that no two links
 * have the same bytes.
 */
final class LinkPayload {

    private static final int FORMAT = 1;
    private static final long NEVER = 0;

    private LinkPayload() {}

    static byte[] write(SignedLink link) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Instant expiresAt = link.expiresAt();
            out.writeByte(FORMAT);
            out.writeByte(link.purpose().code());
            out.writeInt(seconds(link.issuedAt()));
            out.writeInt(expiresAt == null ? (int) NEVER : seconds(expiresAt));
            out.writeUTF(link.customer().shopId());
            out.writeUTF(link.customer().id());
            out.writeUTF(link.subject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads what was written; empty if it is something else. */
    static Optional<SignedLink> read(byte[] payload) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            if (in.readByte() != FORMAT) {
                return Optional.empty();
            }
            Purpose purpose = purpose(in.readByte());
            Instant issuedAt = Instant.ofEpochSecond(Integer.toUnsignedLong(in.readInt()));
            long expiry = Integer.toUnsignedLong(in.readInt());
            CustomerId customer = new CustomerId(in.readUTF(), in.readUTF());
            String subject = in.readUTF();
            if (purpose == null || in.available() > 0) {
                return Optional.empty();
            }
            Instant expiresAt = expiry == NEVER ? null : Instant.ofEpochSecond(expiry);
            return Optional.of(new SignedLink(purpose, customer, subject, issuedAt, expiresAt));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static @Nullable Purpose purpose(byte code) {
        for (Purpose purpose : Purpose.values()) {
            if (purpose.code() == code) {
                return purpose;
            }
        }
        return null;
    }

    /** Four bytes without a sign last until 2106. */
    private static int seconds(Instant at) {
        long seconds = at.getEpochSecond();
        if (seconds <= NEVER || seconds > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("a link's time must be from 1970 to 2106");
        }
        return (int) seconds;
    }
}
