package dev.stammkunde.managesurveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.surveys.testing.SampleBuyers;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** Previews and tests of a survey's mails, and what its pause leaves. */
final class SurveyMailsTest {

    private final SurveyApi api = new SurveyApi();

    @Test
    void preview_ofTheMail_asksWithButtonsThatLeadToAPageThatKeepsNothing() {
        api.create(SurveyApi.LEAST);

        Reply shown = api.ask(SurveyRoute.PREVIEW_MAIL, "{}", Map.of());

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body().path("language").asText()).isEqualTo("de");
        assertThat(shown.body().path("text").asText())
                .contains("Empfehlen?", "Ada", "https://api.example/surveys/", "?score=10");
        String reminder =
                api.ask(SurveyRoute.PREVIEW_MAIL, "{\"variant\":\"reminder\"}", Map.of())
                        .body()
                        .path("subject")
                        .asText();
        assertThat(reminder).startsWith("Noch einmal");
        assertThat(api.ordered).isEmpty();
    }

    @Test
    void preview_ofThePage_isALinkOfThatVersion() {
        api.create(SurveyApi.LEAST);

        assertThat(api.ask(SurveyRoute.PREVIEW).body().path("page").asText())
                .startsWith("/surveys/")
                .endsWith("?lang=de");
    }

    @Test
    void test_ofAConfirmedMarketer_goesToThemOfTheVersionThatIsAskedFor() {
        api.create(SurveyApi.LEAST);
        api.replace(SurveyApi.LEAST.replace("Empfehlen?", "Weitersagen?"), 1);
        CustomerId anna = customer("anna");
        Map<String, String> from = Map.of("email", "mia@shop.example", "query", "version=1");

        Reply sent = api.ask(SurveyRoute.TEST, "{\"customerId\":\"anna\"}", from);

        assertThat(sent.status()).isEqualTo(202);
        assertThat(api.ordered)
                .singleElement()
                .isInstanceOfSatisfying(
                        MailOrder.OfTest.class,
                        order -> {
                            assertThat(order.key().customer()).isEqualTo(anna);
                            assertThat(order.address()).isEqualTo("mia@shop.example");
                            assertThat(order.version()).isEqualTo(1);
                            assertThat(order.campaign())
                                    .isEqualTo(new CampaignId(SurveyApi.SHOP, "survey:nps"));
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"customerId\":\"anna\"} | '' | 409 | no-address",
                "{\"customerId\":\"nobody\"} | a@b.example | 404 | unknown-customer",
                "{} | a@b.example | 422 | invalid-fields",
                "{\"customerId\":\"anna\",\"variant\":\"2\"} | a@b.example | 422 | invalid-fields",
                "{\"customerId\":\"anna\",\"to\":\"x\"} | a@b.example | 422 | invalid-fields",
                "{\"customerId\":\"anna\",\"language\":\"fr\"} | a@b.example | 422 | invalid-fields"
            })
    void test_thatCannotBeSent_isRefusedAndOrdersNothing(
            String body, String email, int status, String problem) {
        api.create(SurveyApi.LEAST);
        customer("anna");

        Reply refused =
                api.ask(
                        SurveyRoute.TEST,
                        body,
                        email.isEmpty() ? Map.of() : Map.of("email", email));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(api.ordered).isEmpty();
    }

    @Test
    void resumeOrArchive_afterAPause_hasWhatWaitedLookedAtOnce() {
        api.create(SurveyApi.LEAST);
        api.ask(SurveyRoute.RESUME);
        assertThat(api.released).isEmpty();

        api.ask(SurveyRoute.PAUSE);
        api.ask(SurveyRoute.RESUME);
        api.ask(SurveyRoute.RESUME);
        assertThat(api.released).containsExactly(new CampaignId(SurveyApi.SHOP, "survey:nps"));

        api.ask(SurveyRoute.PAUSE);
        api.ask(SurveyRoute.ARCHIVE);
        assertThat(api.released).hasSize(2);
    }

    @Test
    void resume_thatEndsBeforeTheRelease_leavesItPausedAndCanBeRepeated() {
        api.create(SurveyApi.LEAST);
        api.ask(SurveyRoute.PAUSE);
        api.beforeRelease =
                () -> {
                    throw new IllegalStateException("no answer");
                };
        assertThatThrownBy(() -> api.ask(SurveyRoute.RESUME))
                .isInstanceOf(HttpEdge.InvocationFailedException.class);
        assertThat(api.ask(SurveyRoute.SHOW).body().path("state").asText()).isEqualTo("PAUSED");

        api.beforeRelease = () -> {};
        assertThat(api.ask(SurveyRoute.RESUME).body().path("state").asText()).isEqualTo("ACTIVE");
        assertThat(api.released).hasSize(1);
    }

    private CustomerId customer(String name) {
        return new SampleBuyers(api.customers).customer(name);
    }
}
