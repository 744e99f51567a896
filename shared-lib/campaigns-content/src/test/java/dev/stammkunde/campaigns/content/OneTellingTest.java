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
import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.content.ComposeMail.Composed;
import dev.stammkunde.mail.content.MailText;
import dev.stammkunde.mail.content.Shipped;
import dev.stammkunde.mail.content.Variable;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The preview, the check on saving and the delivery say the same of every mail. */
final class OneTellingTest {

    private static final List<Optional<Gift>> GIFTS =
            List.of(
                    Optional.empty(),
                    Optional.of(POINTS),
                    Optional.of(new Gift.Coupon(Situated.POOL)));

    private static final List<Variable> VARIABLES =
            Arrays.stream(Variable.values()).filter(Variable::isOfCampaigns).toList();

    /**
     * A mail of a campaign to a customer for whom it is due.
     *
     * @param campaign whose contents do not matter
     */
    record Case(String name, Campaign campaign, String variant, Situated customer) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (boolean isWhole : List.of(true, false)) {
            // A name and an end of points have nothing to do with each other.
            Situated customer = new Situated(isWhole, isWhole, Wishes.none());
            String of = isWhole ? "named, points end" : "nameless, points do not end";
            for (Optional<Gift> gift : GIFTS) {
                mails(gift.orElse(null))
                        .forEach(
                                (name, campaign) ->
                                        cases.add(
                                                new Case(
                                                        name + ", " + gift + ", " + of,
                                                        campaign,
                                                        name.equals("step 2") ? "2" : Campaign.MAIN,
                                                        customer)));
            }
        }
        return cases.stream();
    }

    private static Map<String, Campaign> mails(@Nullable Gift gift) {
        return Map.of(
                "birthday", campaign(BIRTHDAY, gift),
                "step 1", campaign(LADDER, gift),
                "step 2", campaign(LADDER, gift),
                "one step", campaign(new WinBack(List.of(new Step(60, null))), gift),
                "Christmas Eve", campaign(new Occasion.FixedDate(MonthDay.of(12, 24)), gift),
                "newsletter", campaign(new Occasion.Once(), gift),
                "shop", campaign(new Occasion.ShopAnniversary(LocalDate.of(2019, 12, 24)), gift),
                "first purchase", campaign(new Occasion.FirstPurchaseAnniversary(), gift));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shippedMail_toAnybodyWhoIsDue_isPreviewedTestedAndDeliveredTheSame(Case mail) {
        for (String template : Shipped.campaignTemplates()) {
            Content content = new Content(template, null, null, null);
            Campaign campaign = saying(mail.campaign(), content);
            Preview.Shown preview = mail.customer().preview(campaign, mail.variant());
            Composed delivered = mail.customer().deliver(campaign, mail.variant());
            if (preview.text() instanceof MailText.Lacking lacking) {
                assertThat(delivered).as(template).isInstanceOf(Composed.Wanting.class);
                assertThat(mail.customer().neverFilled(campaign, Campaign.MAIN))
                        .as(template)
                        .containsAll(lacking.variables());
                continue;
            }
            assertThat(sent(delivered)).as(template).isEqualTo(shown(preview.text()));
            assertThat(sent(mail.customer().deliverTest(campaign, preview, Language.DE)))
                    .as(template)
                    .isEqualTo(shown(preview.text()));
            assertThat(mail.customer().neverFilled(campaign, mail.variant())).isEmpty();
        }
    }

    /** Its footer would lack what law asks of advertising. No author can save such a campaign. */
    @ParameterizedTest
    @EnumSource
    void templateOfServiceMail_inAStoredCampaign_goesOutToNobody(ServiceKind kind) {
        Content content = new Content(kind.template(), null, null, null);
        cases().forEach(
                        mail ->
                                assertThat(
                                                mail.customer()
                                                        .deliver(
                                                                saying(mail.campaign(), content),
                                                                mail.variant()))
                                        .isEqualTo(new Composed.Wanting(HoldReason.NO_CONTENT)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void variable_inAnyMail_isThereForAllThreeOrForNone(Case mail) {
        for (Variable variable : VARIABLES) {
            Campaign campaign = saying(mail.campaign(), asking(variable.path()));
            boolean isThere =
                    mail.customer().deliver(campaign, mail.variant()) instanceof Composed.Ready;
            Preview.Shown preview = mail.customer().preview(campaign, mail.variant());

            assertThat(preview.text() instanceof MailText.Whole)
                    .as("preview with " + variable)
                    .isEqualTo(isThere);
            assertThat(
                            mail.customer().deliverTest(campaign, preview, Language.DE)
                                    instanceof Composed.Ready)
                    .as("test with " + variable)
                    .isEqualTo(isThere);
            boolean isOfCustomer = variable.path().startsWith("customer.");
            boolean isLaterAllowed = variable.path().startsWith("shop.");
            if (!isOfCustomer && !isLaterAllowed) {
                assertThat(mail.customer().neverFilled(campaign, mail.variant()).isEmpty())
                        .as("check of " + variable)
                        .isEqualTo(isThere);
            }
        }
    }
}
