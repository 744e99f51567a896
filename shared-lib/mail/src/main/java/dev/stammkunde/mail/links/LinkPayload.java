package dev.stammkunde.mail.links;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
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

    /** Names no address: of confirmations, and of mails from before links named it. */
    private static final int WITHOUT_ADDRESS = 1;

    /** The address's hash stands at the end, as bytes: in letters a link would be longer. */
    private static final int WITH_ADDRESS = 2;

    private static final long NEVER = 0;

    private LinkPayload() {}

    static byte[] write(SignedLink link) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Instant expiresAt = link.expiresAt();
            EmailKey address = link.address();
            out.writeByte(address == null ? WITHOUT_ADDRESS : WITH_ADDRESS);
            out.writeByte(link.purpose().code());
            out.writeInt(seconds(link.issuedAt()));
            out.writeInt(expiresAt == null ? (int) NEVER : seconds(expiresAt));
            out.writeUTF(link.customer().shopId());
            out.writeUTF(link.customer().id());
            out.writeUTF(link.subject());
            if (address != null) {
                out.write(address.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads what was written; empty if it is something else. */
    static Optional<SignedLink> read(byte[] payload) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            byte format = in.readByte();
            if (format != WITHOUT_ADDRESS && format != WITH_ADDRESS) {
                return Optional.empty();
            }
            Purpose purpose = purpose(in.readByte());
            Instant issuedAt = Instant.ofEpochSecond(Integer.toUnsignedLong(in.readInt()));
            long expiry = Integer.toUnsignedLong(in.readInt());
            CustomerId customer = new CustomerId(in.readUTF(), in.readUTF());
            String subject = in.readUTF();
            EmailKey address =
                    format == WITH_ADDRESS
                            ? EmailKey.ofBytes(customer.shopId(), in.readAllBytes())
                            : null;
            if (purpose == null || in.available() > 0) {
                return Optional.empty();
            }
            Instant expiresAt = expiry == NEVER ? null : Instant.ofEpochSecond(expiry);
            return Optional.of(
                    new SignedLink(purpose, customer, address, subject, issuedAt, expiresAt));
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
