package dev.stammkunde.programmes.challenges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentId;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** Which payments come after signing up. */
final class SignedUpTest {

    private static final Instant AT = Instant.parse("2026-05-03T10:00:00.400Z");
    private static final TakingPart PART =
            TakingPart.none(new ParticipantId(new DocumentId("roaster", "first-two"), "7001"))
                    .signedUp(AT);

    /** Shops tell payments to the second, and the sign-up knows more. */
    @Test
    void isSignedUp_paidInTheSecondOfSigningUp_counts() {
        assertThat(PART.isSignedUp(Instant.parse("2026-05-03T10:00:00Z"))).isTrue();
        assertThat(PART.isSignedUp(AT.plusSeconds(1))).isTrue();
    }

    @Test
    void isSignedUp_paidInTheSecondBefore_doesNotCount() {
        assertThat(PART.isSignedUp(Instant.parse("2026-05-03T09:59:59Z"))).isFalse();
    }
}
