package dev.stammkunde.finance.imports;

import dev.stammkunde.finance.imports.BalanceRow.Balance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The beginning of SHA-256 over what lines of balances say: customer, points, expiry, whether they
 * were earned, and reference. It guards people against another file of the same sum, not against
 * somebody who seeks two files with one digest.
 */
final class BalanceDigest {

    private static final int BYTES = 6;

    private final MessageDigest lines = sha256();

    void add(CustomerBalances customer) {
        customer.balances().stream()
                .sorted(Comparator.comparing(Balance::reference))
                .forEach(this::add);
    }

    private void add(Balance balance) {
        text(balance.customerId());
        text(Long.toString(balance.points()));
        text(Objects.toString(balance.expiresAt(), ""));
        text(Boolean.toString(balance.earned()));
        text(balance.reference());
    }

    /** The length goes first, so that no two lines run together to the same. */
    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        lines.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        lines.update(bytes);
    }

    /** Returns the digest of all so far. */
    String told() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) lines.clone()).digest(), 0, BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own digest can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JDK has it", e);
        }
    }
}
