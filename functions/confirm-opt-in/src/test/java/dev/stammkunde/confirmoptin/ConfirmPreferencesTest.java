package dev.stammkunde.confirmoptin;

import static dev.stammkunde.confirmoptin.OptInShop.ASKED;
import static dev.stammkunde.confirmoptin.OptInShop.CUSTOMER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Origin;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.testing.SampleSurveys;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;

/** Mails about topics that were ticked on the page of preferences. */
class ConfirmPreferencesTest {

    private static final Instant CLICKED = ASKED.plusSeconds(3_600);
    private static final String ID =
            OptInRequest.idOfPreferences(EmailKey.of("demo-shop", OptIns.ADDRESS), "r1");

    private final OptInShop shop = new OptInShop();

    @BeforeEach
    void haveTopics() {
        shop.giveAddress(CUSTOMER, OptIns.ADDRESS);
        shop.campaignOn("news");
        shop.campaignOn("birthday");
    }

    @Test
    void confirm_afterAnObjection_bringsConsentBackAndIsProvenAsADoubleOptIn() throws IOException {
        new TellWishes(shop.mails).tell(CUSTOMER, old -> old.objected(ASKED.minusSeconds(60)));

        shop.confirm(OptIns.request(ID, ASKED), CLICKED);

        assertThat(shop.wishes(CUSTOMER).on("news").optedInAt()).isEqualTo(CLICKED);
        assertThat(shop.consents.evidenceOf(CUSTOMER))
                .singleElement()
                .isInstanceOfSatisfying(
                        OptedIn.class,
                        proof -> assertThat(proof.origin()).isEqualTo(Origin.DOUBLE_OPT_IN));
    }

    @Test
    void confirm_ofOneBoxBesideOthers_leavesTheOthersAsTheyAre() throws IOException {
        shop.confirm(OptIns.request(ID, ASKED), CLICKED);
        assertThat(shop.wishes(CUSTOMER).topicsLeft()).isEmpty();
    }

    @Test
    void confirm_ofAForm_leavesTheTopicsThatItDidNotName() throws IOException {
        shop.confirm(OptIns.request("f1", ASKED), CLICKED);
        assertThat(shop.wishes(CUSTOMER).topicsLeft()).containsOnlyKeys("birthday");
    }

    @Test
    void confirm_ofAFormOfAShopWithSurveys_leavesTheirTopicToo() throws IOException {
        shop.surveys.put(
                new Survey(
                        new SurveyId("demo-shop", "nps"),
                        1,
                        SurveyState.ACTIVE,
                        ASKED,
                        SampleSurveys.nps().draft()));

        shop.confirm(OptIns.request("f1", ASKED), CLICKED);

        assertThat(shop.wishes(CUSTOMER).topicsLeft()).containsOnlyKeys("birthday", "surveys");
    }
}
