package dev.stammkunde.campaigns.content;

import static dev.stammkunde.campaigns.content.Tries.BIRTHDAY;
import static dev.stammkunde.campaigns.content.Tries.LADDER;
import static dev.stammkunde.campaigns.content.Tries.POINTS;
import static dev.stammkunde.campaigns.content.Tries.asking;
import static dev.stammkunde.campaigns.content.Tries.campaign;
import static dev.stammkunde.campaigns.content.Tries.saying;
import static dev.stammkunde.campaigns.content.Tries.sent;
import static dev.stammkunde.campaigns.content.Tries.shown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.content.ComposeMail.Composed;
import dev.stammkunde.mail.content.MailText;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where preview, check and delivery once said different things of one mail. */
final class FormerDisagreementsTest {

    private static final Situated POINTS_END = new Situated(true, true, Wishes.none());
    private static final Situated POINTS_DO_NOT_END = new Situated(true, false, Wishes.none());
    private static final Campaign UNTIL =
            saying(campaign(BIRTHDAY, POINTS), asking("date gift.validUntil"));

    @Test
    void endOfPoints_whereTheyEnd_isPreviewedAsItIsDelivered() {
        assertThat(POINTS_END.neverFilled(UNTIL, Campaign.MAIN)).isEmpty();
        assertThat(shown(POINTS_END.preview(UNTIL, Campaign.MAIN).text()).text())
                .contains("31. Dezember 2028");
        assertThat(sent(POINTS_END.deliver(UNTIL, Campaign.MAIN)).text())
                .contains("31. Dezember 2028");
    }

    @Test
    void endOfPoints_whereTheyDoNotEnd_isRefusedByTheCheck() {
        assertThat(POINTS_DO_NOT_END.neverFilled(UNTIL, Campaign.MAIN))
                .containsExactly("gift.validUntil");
        assertThat(POINTS_DO_NOT_END.preview(UNTIL, Campaign.MAIN).text())
                .isEqualTo(new MailText.Lacking(Language.DE, List.of("gift.validUntil")));
        assertThat(POINTS_DO_NOT_END.deliver(UNTIL, Campaign.MAIN))
                .isEqualTo(new Composed.Wanting(HoldReason.MISSING_VARIABLE));
    }

    @Test
    void step_ofTheMainContents_isInThePreviewAndInTheTest() {
        Campaign ladder = saying(campaign(LADDER, null), asking("lapse.step"));
        Preview.Shown preview = POINTS_END.preview(ladder, Campaign.MAIN);

        assertThat(shown(preview.text()).text()).contains("Hallo 1.");
        assertThat(sent(POINTS_END.deliverTest(ladder, preview, Language.DE)).text())
                .contains("Hallo 1.");
        assertThat(sent(POINTS_END.deliver(ladder, "2")).text()).contains("Hallo 2.");
        assertThat(POINTS_END.neverFilled(ladder, Campaign.MAIN)).isEmpty();
    }

    @Test
    void language_chosenByTheCustomer_isThatOfThePreview() {
        Content content = new Content("birthday", null, null, null);
        Campaign campaign =
                saying(
                        campaign(BIRTHDAY, null),
                        Map.of(Language.DE, content, Language.EN, content));
        Situated english = new Situated(true, true, Wishes.none().withLanguage(Language.EN));

        assertThat(shown(english.preview(campaign, Campaign.MAIN).text()).subject())
                .startsWith("Happy birthday");
        assertThat(sent(english.deliver(campaign, Campaign.MAIN)).subject())
                .startsWith("Happy birthday");
        assertThat(
                        shown(
                                        english.preview(
                                                        campaign,
                                                        Campaign.MAIN,
                                                        Optional.of(Language.DE))
                                                .text())
                                .subject())
                .startsWith("Alles Gute");
    }

    @Test
    void points_ofTheGift_areOnTheAccountInThePreviewToo() {
        Campaign campaign = saying(campaign(BIRTHDAY, POINTS), asking("points points.available"));
        Preview.Shown preview = POINTS_END.preview(campaign, Campaign.MAIN);

        assertThat(shown(preview.text()).text()).contains("200\u00a0Punkte");
        assertThat(sent(POINTS_END.deliverTest(campaign, preview, Language.DE)).text())
                .contains("200\u00a0Punkte");
        assertThat(sent(POINTS_END.deliver(campaign, Campaign.MAIN)).text())
                .contains("200\u00a0Punkte");
    }

    @Test
    void lapse_ofWhoNeverBought_isAssumedInThePreviewAndInTheTest() {
        Campaign ladder = saying(campaign(LADDER, null), asking("lapse.days"));
        Situated never = POINTS_END.having(Activity.none());
        Preview.Shown preview = never.preview(ladder, Campaign.MAIN);

        assertThat(shown(preview.text()).text()).contains("Hallo 60.");
        assertThat(sent(never.deliverTest(ladder, preview, Language.DE)).text())
                .contains("Hallo 60.");
    }

    @Test
    void preview_ofNobodyInParticular_showsACustomerOfWhomAllIsKnown() {
        Campaign campaign = saying(campaign(BIRTHDAY, null), asking("customer.familyName"));

        assertThat(shown(POINTS_END.previewOfNobody(campaign).text()).text())
                .contains("Hallo Lovelace.");
    }

    @Test
    void preview_ofErasedOrUnknown_isOfNoCustomer() {
        Situated unknown = POINTS_END.having(Activity.none());

        assertThat(unknown.previewOf(Customer.UNKNOWN, UNTIL))
                .isEqualTo(new Preview.UnknownCustomer());
        assertThat(unknown.previewOf(new Customer.Erased(Situated.NOW), UNTIL))
                .isEqualTo(new Preview.UnknownCustomer());
    }
}
