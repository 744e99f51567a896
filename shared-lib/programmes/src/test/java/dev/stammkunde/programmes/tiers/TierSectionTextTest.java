package dev.stammkunde.programmes.tiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class TierSectionTextTest {

    private static final Instant ONE = Instant.parse("2026-03-05T10:15:30Z");
    private static final Instant OTHER = Instant.parse("2026-09-30T22:00:00Z");

    @Test
    void read_everythingWritten_isTheSame() {
        TierSection section =
                new TierSection(
                        new TierSteps(
                                List.of(
                                        new TierStep(ONE, new TierCredit(12_345, 678, 1)),
                                        new TierStep(OTHER, new TierCredit(1, 0, 2)))),
                        Instant.parse("2019-02-28T23:00:00Z"),
                        new TierHold("gold", ONE, null, TierSource.MANUAL),
                        new TierHold("silver", ONE, OTHER, TierSource.KEPT),
                        "gold",
                        new TierChange("silver", "gold", ONE));

        String text = TierSectionText.write(section);

        assertThat(TierSectionText.read(text)).isEqualTo(section);
        assertThat(text)
                .isEqualTo(
                        "1;tgold;jpnnrw0;usilver>gold,tbf8hu;mgold,tbf8hu,-;ksilver,tbf8hu,tm76g0;@tbf8hu,9ix,iu,1;"
                                + "@tm76g0,1,0,2");
    }

    @Test
    void read_severalThatWereGiven_areInTheirOrder() {
        TierSection section =
                TierSection.NONE.withGiven(
                        List.of(
                                new TierHold("gold", ONE, OTHER, TierSource.MANUAL),
                                new TierHold("silver", ONE, null, TierSource.MANUAL)));

        String text = TierSectionText.write(section);

        assertThat(text).isEqualTo("1;mgold,tbf8hu,tm76g0;nsilver,tbf8hu,-");
        assertThat(TierSectionText.read(text)).isEqualTo(section);
    }

    @Test
    void write_nothing_isEmpty() {
        assertThat(TierSectionText.write(TierSection.NONE)).isEmpty();
        assertThat(TierSectionText.read("")).isEqualTo(TierSection.NONE);
    }

    @Test
    void read_partOfALaterRelease_isLeftOut() {
        assertThat(TierSectionText.read("1;tgold;zmore").told()).isEqualTo("gold");
    }

    @Test
    void read_otherEdition_isAFault() {
        assertThatThrownBy(() -> TierSectionText.read("2;tgold"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
