package dev.stammkunde.mail.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.links.LinkReading.Forged;
import dev.stammkunde.mail.links.LinkReading.Valid;
import dev.stammkunde.mail.links.SignedLink.Purpose;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

import java.time.Instant;
import java.util.Base64;

class SignedLinksProperties {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String KEY = "0123456789012345678901234567890123456789012";

    private final SignedLinks links =
            new SignedLinks(() -> LinkKeys.of(KEY, null), "https://mail.example.com");

    @Property(tries = 200)
    void read_ofAnyIds_givesThemBack(
            @ForAll @NotBlank @StringLength(max = 60) String shop,
            @ForAll @NotBlank @StringLength(max = 60) String id,
            @ForAll @StringLength(max = 60) String subject,
            @ForAll Purpose purpose) {
        var link = new SignedLink(purpose, new CustomerId(shop, id), null, subject, NOW, null);

        assertThat(links.read(purpose, links.token(link, NOW), NOW)).isEqualTo(new Valid(link));
    }

    @Property(tries = 500)
    void read_ofATokenWithOneBitFlipped_isForged(@ForAll @IntRange(max = 10_000) int position) {
        var parts = token(Purpose.UNSUBSCRIBE).split("\\.", -1);
        var bytes = Base64.getUrlDecoder().decode(parts[position % 2]);
        var bit = position / 2 % (bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        parts[position % 2] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThat(links.read(Purpose.UNSUBSCRIBE, String.join(".", parts), NOW))
                .isEqualTo(new Forged());
    }

    @Property(tries = 500)
    void read_ofATokenWithOneLetterChanged_isForged(
            @ForAll @IntRange(max = 10_000) int position, @ForAll char letter) {
        var token = new StringBuilder(token(Purpose.UNSUBSCRIBE));
        var at = position % token.length();
        var changed = token.charAt(at) == letter ? '!' : letter;
        token.setCharAt(at, changed);

        assertThat(links.read(Purpose.UNSUBSCRIBE, token.toString(), NOW)).isEqualTo(new Forged());
    }

    @Property(tries = 200)
    void read_ofAnyText_isForged(@ForAll @StringLength(max = 3_000) String text) {
        assertThat(links.read(Purpose.UNSUBSCRIBE, text, NOW)).isEqualTo(new Forged());
    }

    @Property
    void read_forAnotherPurpose_isForged(@ForAll Purpose made, @ForAll Purpose asked) {
        var expected = made == asked ? Valid.class : Forged.class;

        assertThat(links.read(asked, token(made), NOW)).isInstanceOf(expected);
    }

    @Property(tries = 200)
    void token_ofOtherFields_isAnother(
            @ForAll @StringLength(max = 5) String one,
            @ForAll @StringLength(max = 5) String other) {
        var link = link("a" + one, "a" + other);
        var moved = link("a" + one + other, "a");

        assertThat(links.token(link, NOW).equals(links.token(moved, NOW)))
                .isEqualTo(link.equals(moved));
    }

    private String token(Purpose purpose) {
        return links.token(
                new SignedLink(purpose, new CustomerId("shop", "7001"), null, "news", NOW, null),
                NOW);
    }

    private static SignedLink link(String customer, String subject) {
        return new SignedLink(
                Purpose.UNSUBSCRIBE, new CustomerId("shop", customer), null, subject, NOW, null);
    }
}
