package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

final class MailFactsTest {

    private static final Instant FIRST = Mails.NOON;

    @Test
    void findLanguage_chosenHere_comesBeforeWhatTheShopSays() {
        MailFacts facts = Mails.facts(Mails.order("2026", FIRST), FIRST);
        Profile german =
                Profile.empty()
                        .with(
                                Mails.SHOP,
                                Platform.STANDARD,
                                new ProfileReport(
                                        null, null, null, null, "de-AT", null, null, null,
                                        Set.of()),
                                FIRST);

        assertThat(facts.findLanguage()).isEmpty();
        assertThat(of(facts, german, Wishes.none()).findLanguage()).contains(Language.DE);
        assertThat(of(facts, german, Wishes.none().withLanguage(Language.EN)).findLanguage())
                .contains(Language.EN);
    }

    @Test
    void with_giftOfAnOrder_changesNothingElse() {
        MailOrder.OfCampaign order = Mails.order("2026", FIRST);
        GiftGiven gift = new GiftGiven.Points(50, null);

        MailOrder.OfCampaign withGift = order.with(gift);

        assertThat(withGift.about().gift()).isEqualTo(gift);
        assertThat(withGift.key()).isEqualTo(order.key());
        assertThat(withGift.notBefore()).isEqualTo(order.notBefore());
    }

    private static MailFacts of(MailFacts usual, Profile profile, Wishes wishes) {
        return new MailFacts(
                usual.order(),
                usual.settings(),
                usual.terms(),
                new Customer.Known(profile),
                usual.activity(),
                Standing.empty().with(wishes),
                usual.suppression(),
                null,
                usual.now());
    }
}
