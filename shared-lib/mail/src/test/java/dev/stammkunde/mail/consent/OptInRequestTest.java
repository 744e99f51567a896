package dev.stammkunde.mail.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.testing.OptIns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class OptInRequestTest {

    private static final OptInRequest REQUEST = OptIns.request("r1");
    private static final Instant AT = OptIns.REQUESTED;

    @Test
    void request_ofAForm_isAskedByOneMailAndLastsAWeek() {
        assertThat(REQUEST.mail()).isEqualTo(new MailKey(OptIns.CUSTOMER, "opt-in/r1"));
        assertThat(REQUEST.expiresAt()).isEqualTo(AT.plus(Duration.ofDays(7)));
    }

    @Test
    void erased_onceOrTwice_provesTheAddressAndTellsItToNobody() {
        OptInRequest erased = REQUEST.erased();

        assertThat(REQUEST.isErased()).isFalse();
        assertThat(erased.isErased()).isTrue();
        assertThat(erased.addressKey()).isEqualTo(REQUEST.addressKey());
        assertThat(erased.erased()).isEqualTo(erased);
        assertThat(erased.requested()).isEqualTo(new Contact(AT, "203.0.113.7", null));
    }

    @Test
    void contact_longNameOfABrowser_isCutBetweenCharacters() {
        String name = "x".repeat(299);

        assertThat(agent(name + "y")).isEqualTo(name + "y");
        assertThat(agent(name + "yz")).isEqualTo(name + "y");
        assertThat(agent(name + "😀")).isEqualTo(name);
        assertThat(agent(null)).isNull();
    }

    private static @Nullable String agent(@Nullable String userAgent) {
        return new Contact(AT, null, userAgent).userAgent();
    }
}
