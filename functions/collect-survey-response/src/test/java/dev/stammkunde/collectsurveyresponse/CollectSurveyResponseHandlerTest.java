package dev.stammkunde.collectsurveyresponse;

import static dev.stammkunde.collectsurveyresponse.AskedCustomer.ADDRESS;
import static dev.stammkunde.collectsurveyresponse.AskedCustomer.ANNA;
import static dev.stammkunde.collectsurveyresponse.AskedCustomer.CLOSES;
import static dev.stammkunde.collectsurveyresponse.AskedCustomer.KEY;
import static dev.stammkunde.collectsurveyresponse.AskedCustomer.NOW;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.testing.SampleSurveys;
import dev.stammkunde.testkit.Crashing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Runs the sample events of {@code events/collect-survey-response}. */
final class CollectSurveyResponseHandlerTest {

    private static final String FIRST = "version=1&asked=recommend&asked=why&answer-recommend=";
    private static final Instant LATE = CLOSES.plus(Duration.ofDays(1));

    private final AskedCustomer asked = new AskedCustomer();
    private final String token = asked.token();

    @Test
    void look_withAScore_choosesItInAdvanceAndKeepsNothing() throws IOException {
        JsonField answer = asked.look(token, "score=9", NOW);

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        assertThat(answer.text("body"))
                .contains("name=\"answer-recommend\" value=\"9\" checked")
                .containsOnlyOnce(" checked")
                .contains("50 Punkte, ganz gleich, wie sie ausfällt")
                .contains("href=\"?lang=en&amp;score=9\"");
        assertThat(asked.kept.find(KEY).orElseThrow().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "score=11", "score=-1", "score=%EF%BC%99", "score=nine", "score="})
    void look_withoutAScoreOfTheScale_choosesNone(String query) throws IOException {
        assertThat(asked.look(token, query, NOW).text("body")).doesNotContain(" checked");
    }

    @Test
    void look_atAPage_hasItsHeadersAndUnderTwentyKilobytes() throws IOException {
        JsonField answer = asked.look(token, "score=9", NOW);

        JsonField headers = answer.at("headers");
        assertThat(headers.text("cache-control")).isEqualTo("no-store");
        assertThat(headers.text("referrer-policy")).isEqualTo("no-referrer");
        assertThat(headers.text("x-robots-tag")).startsWith("noindex");
        assertThat(headers.text("content-security-policy")).startsWith("default-src 'none'");
        assertThat(answer.text("body").getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
    }

    @Test
    void answer_aPromoter_isKeptThankedAndRewarded() throws IOException {
        JsonField page = asked.post(token, FIRST + "9&answer-why=Immer+gut", NOW);

        assertThat(page.text("body"))
                .contains("Danke für deine Antwort")
                .contains("50 Punkte bekommen")
                .contains("bis zum 10. Dezember 2026 ändern")
                .contains("https://reviews.example/shop");
        assertThat(asked.response().answers())
                .isEqualTo(
                        Map.of(
                                "recommend",
                                new Answer.Score(9),
                                "why",
                                new Answer.Text("Immer gut")));
        assertThat(asked.response().answeredAt()).isEqualTo(NOW);
        assertThat(asked.response().late()).isFalse();
    }

    @Test
    void answer_withWords_isKeptWithTheTopicsThatTheyAreAboutAtTheTime() throws IOException {
        asked.post(token, FIRST + "9&answer-why=Schnelle+Lieferung", NOW);
        assertThat(asked.response().tags()).containsExactly("delivery");

        asked.post(token, FIRST + "9&answer-why=Guter+Preis", NOW.plusSeconds(9));
        assertThat(asked.response().tags()).containsExactly("price");

        asked.post(token, FIRST + "9&answer-why=", NOW.plusSeconds(19));
        assertThat(asked.response().tags()).isEmpty();
    }

    @Test
    void answer_aDetractor_isKeptBeforeMoreIsAsked() throws IOException {
        JsonField page = asked.post(token, FIRST + "3", NOW);

        assertThat(page.text("body"))
                .contains("Danke, das ist gespeichert.")
                .contains("Woran lag es?")
                .doesNotContain("answer-recommend");
        assertThat(asked.response().answers()).containsOnlyKeys("recommend");

        JsonField thanks =
                asked.post(
                        token,
                        "version=1&asked=reasons&answer-reasons=delivery&answer-reasons=price",
                        NOW.plusSeconds(30));

        assertThat(thanks.text("body"))
                .contains("Danke für deine Antwort")
                .contains("https://reviews.example/shop");
        assertThat(asked.response().answers())
                .containsEntry("recommend", new Answer.Score(3))
                .containsEntry("reasons", new Answer.Chosen(List.of("price", "delivery")));
    }

    @Test
    void answer_whateverTheScore_isThankedInTheSameWords() throws IOException {
        AskedCustomer other = new AskedCustomer();

        String promoter = asked.post(token, FIRST + "10", NOW).text("body");
        other.post(other.token(), FIRST + "0", NOW);
        String detractor = other.post(other.token(), "version=1&asked=reasons", NOW).text("body");

        assertThat(detractor).isEqualTo(promoter);
        assertThat(other.ledger.all(account(ANNA)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.points()).isEqualTo(50));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Bitte wähle eine Zahl von 0 bis 10.",
        "'+', Bitte wähle eine Zahl von 0 bis 10.",
        "11, Das ist keine der Zahlen von 0 bis 10.",
        "-1, Das ist keine der Zahlen von 0 bis 10.",
        "99999999999, Das ist keine der Zahlen von 0 bis 10.",
        "7.5, Das ist keine der Zahlen von 0 bis 10.",
        "%EF%BC%99, Das ist keine der Zahlen von 0 bis 10.",
        "nine, Das ist keine der Zahlen von 0 bis 10."
    })
    void answer_withoutAScoreOfTheScale_isToldAtItsFieldAndKeepsTheRest(
            String score, String problem) throws IOException {
        JsonField page = asked.post(token, FIRST + score + "&answer-why=Mein+Text", NOW);

        assertThat(page.integer("statusCode")).isEqualTo(422);
        assertThat(page.text("body"))
                .contains("<p class=\"problem\">" + problem)
                .contains("href=\"#q-recommend\"")
                .contains("Mein Text</textarea>")
                .contains("Das ist noch nicht gespeichert.");
        assertThat(asked.kept.find(KEY).orElseThrow().value().response()).isNull();
    }

    @Test
    void answer_aChoiceThatIsNone_isToldAtItsField() throws IOException {
        asked.post(token, FIRST + "3", NOW);

        JsonField page = asked.post(token, "version=1&asked=reasons&answer-reasons=colour", NOW);

        assertThat(page.integer("statusCode")).isEqualTo(422);
        assertThat(page.text("body")).contains("Bitte wähle eine der Möglichkeiten.");
        assertThat(asked.response().answers()).containsOnlyKeys("recommend");
    }

    @Test
    void answer_ofAHundredKilobytes_isCutAtTheStatedLengthAndToldSo() throws IOException {
        String text = "\uD83D\uDE00ä".repeat(25_000);

        JsonField page =
                asked.post(
                        token,
                        FIRST + "9&answer-why=" + URLEncoder.encode(text, StandardCharsets.UTF_8),
                        NOW);

        assertThat(page.text("body"))
                .contains("länger als 5.000 Zeichen")
                .contains("role=\"alert\"");
        assertThat(asked.response().answers())
                .containsEntry("recommend", new Answer.Score(9))
                .containsEntry("why", new Answer.Text("\uD83D\uDE00ä".repeat(2_500)));
    }

    @Test
    void answer_tooLongAndWithoutAScore_losesNothingOfItsText() throws IOException {
        String text = "x".repeat(6_000);

        assertThat(asked.post(token, FIRST + "&answer-why=" + text, NOW).text("body"))
                .contains(text + "</textarea>");
    }

    @Test
    void answer_longerThanAnyForm_isRefusedAndSaysSo() throws IOException {
        JsonField page = asked.post(token, FIRST + "9&x=" + "x".repeat(1_100_000), NOW);

        assertThat(page.integer("statusCode")).isEqualTo(413);
    }

    @Test
    void answer_withMarkup_isKeptAsTextAndShownAsText() throws IOException {
        String script = "</textarea><script>alert(1)</script>";
        asked.post(
                token,
                FIRST + "9&answer-why=" + URLEncoder.encode(script, StandardCharsets.UTF_8),
                NOW);

        assertThat(asked.response().answers()).containsEntry("why", new Answer.Text(script));
        assertThat(asked.look(token, "", NOW).text("body"))
                .doesNotContain("<script")
                .contains("&lt;/textarea&gt;&lt;script&gt;");
    }

    @Test
    void edit_untilTheWaveCloses_isFilledInAndStaysInItsPeriod() throws IOException {
        asked.post(token, FIRST + "3&answer-why=Kaputt", NOW);
        asked.post(token, "version=1&asked=reasons&answer-reasons=price", NOW);
        Instant later = CLOSES.minusMillis(1);

        assertThat(asked.look(token, "", later).text("body"))
                .contains("value=\"3\" checked")
                .contains("Kaputt</textarea>")
                .contains("Das hast du geantwortet.");
        asked.post(token, FIRST + "8&answer-why=", later);

        assertThat(asked.response().answers()).isEqualTo(Map.of("recommend", new Answer.Score(8)));
        assertThat(asked.response().answeredAt()).isEqualTo(NOW);
        assertThat(asked.response().editedAt()).isEqualTo(later);
        assertThat(asked.ledger.all(account(ANNA))).hasSize(1);
    }

    @Test
    void look_byAnotherMailboxThanWasInvited_doesNotShowWhatWasAnswered() throws IOException {
        asked.post(token, FIRST + "3&answer-why=Vertraulich", NOW);

        assertThat(
                        asked.look(asked.token(EmailKey.of("shop", "new@example.com")), "", NOW)
                                .text("body"))
                .doesNotContain("Vertraulich")
                .doesNotContain(" checked");
    }

    @Test
    void look_afterAnotherMailboxAnswered_doesNotShowWhatItWrote() throws IOException {
        asked.post(token, FIRST + "9", NOW);
        String another = asked.token(EmailKey.of("shop", "new@example.com"));
        asked.post(another, FIRST + "3&answer-why=Vertraulich", NOW);

        for (String either : List.of(token, another)) {
            assertThat(asked.look(either, "", NOW).text("body"))
                    .doesNotContain("Vertraulich")
                    .doesNotContain(" checked");
        }
        asked.post(token, FIRST + "8", NOW);
        assertThat(asked.response().answers()).containsEntry("recommend", new Answer.Score(8));
    }

    @Test
    void edit_afterTheWaveClosed_changesNothingAndSaysSo() throws IOException {
        asked.post(token, FIRST + "3", NOW);

        JsonField page = asked.post(token, FIRST + "9", CLOSES);

        assertThat(page.text("body")).contains("Deine Antwort ist gespeichert und bleibt");
        assertThat(asked.response().answers()).containsEntry("recommend", new Answer.Score(3));
    }

    @Test
    void answer_afterTheWaveClosed_isKeptMarkedAndToldSo() throws IOException {
        assertThat(asked.look(token, "score=2", LATE).text("body"))
                .contains("Diese Umfrage lief bis zum 10. Dezember 2026.");

        assertThat(asked.post(token, FIRST + "9", LATE).text("body"))
                .contains("zählt nur in unserer Auswertung nicht mehr mit");

        assertThat(asked.response().late()).isTrue();
        assertThat(asked.response().answeredAt()).isEqualTo(LATE);
    }

    @ParameterizedTest
    @CsvSource({"PAUSED, 200", "ARCHIVED, 200"})
    void answer_toASurveyThatInvitesNobodyAnyMore_isKeptWhileTheWaveRuns(
            SurveyState state, int status) throws IOException {
        asked.surveys.put(next(SampleSurveys.nps().draft(), state));

        assertThat(asked.post(token, FIRST + "9", NOW).integer("statusCode")).isEqualTo(status);
        assertThat(asked.response().answers()).containsEntry("recommend", new Answer.Score(9));
    }

    @Test
    void answer_toAnArchivedSurveyAfterTheWave_isNotTaken() throws IOException {
        asked.surveys.put(next(SampleSurveys.nps().draft(), SurveyState.ARCHIVED));

        assertThat(asked.post(token, FIRST + "9", LATE).integer("statusCode")).isEqualTo(410);
        assertThat(asked.kept.find(KEY).orElseThrow().value().response()).isNull();
    }

    @Test
    void answer_toASurveyThatWasChanged_belongsToTheVersionThatAsked() throws IOException {
        asked.surveys.put(next(SampleSurveys.csat().draft(), SurveyState.ACTIVE));

        asked.post(token, FIRST + "10", NOW);

        assertThat(asked.response().answers()).containsEntry("recommend", new Answer.Score(10));
        assertThat(asked.kept.find(KEY).orElseThrow().value().invitation().version()).isEqualTo(1);
    }

    @Test
    void link_forgedOrOfAnotherPurpose_answersNothing() throws IOException {
        String foreign =
                asked.links.token(
                        SignedLink.preferences(ANNA, "nps/2026-10-01", NOW).sentTo(ADDRESS), NOW);

        for (String wrong : List.of(token.replace('.', 'x'), foreign, "x")) {
            assertThat(asked.post(wrong, FIRST + "9", NOW).integer("statusCode")).isEqualTo(400);
        }
        assertThat(asked.kept.find(KEY).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void link_expired_isToldSo() throws IOException {
        Instant after = AskedCustomer.INVITED.plus(SignedLink.SURVEYS_LAST);

        assertThat(asked.post(token, FIRST + "9", after).integer("statusCode")).isEqualTo(410);
    }

    @Test
    void answer_ofAMergedCustomer_liesUnderTheOldIdAndRewardsWhoStays() throws IOException {
        CustomerId stays = new CustomerId(ANNA.shopId(), "8002");
        is(new Customer.Merged(stays, NOW));
        asked.merge(ANNA, stays);

        assertThat(asked.post(token, FIRST + "9", NOW).text("body")).contains("50 Punkte");

        assertThat(asked.response().answers()).containsEntry("recommend", new Answer.Score(9));
        assertThat(gifts(stays)).hasSize(1);
        assertThat(gifts(ANNA)).isEmpty();
    }

    @Test
    void answer_changedAfterItsCustomerWasMerged_isNotRewardedAgain() throws IOException {
        CustomerId stays = new CustomerId(ANNA.shopId(), "8002");
        asked.post(token, FIRST + "9", NOW);
        is(new Customer.Merged(stays, NOW));
        asked.merge(ANNA, stays);

        assertThat(asked.post(token, FIRST + "3", NOW.plusSeconds(60)).text("body"))
                .contains("gespeichert");

        assertThat(gifts(ANNA)).hasSize(1);
        assertThat(gifts(stays)).isEmpty();
    }

    @Test
    void answer_whosePointsCannotBeBooked_isKeptAndTellsThatTheyFollow() throws IOException {
        asked.isLedgerDown = true;

        JsonField page = asked.post(token, FIRST + "9", NOW);

        assertThat(page.integer("statusCode")).isEqualTo(200);
        assertThat(page.text("body")).contains("in Kürze").doesNotContain("50 Punkte bekommen");
        assertThat(asked.response().answers()).containsEntry("recommend", new Answer.Score(9));
    }

    @Test
    void preview_triedToItsEnd_showsEachPageAndKeepsNothing() throws IOException {
        String preview =
                asked.token(ParticipationKey.preview(SampleSurveys.nps().id(), 1), ADDRESS);

        assertThat(asked.look(preview, "score=9", NOW).text("body"))
                .contains("Das ist eine Vorschau", "50 Punkte");
        assertThat(asked.post(preview, FIRST + "11", NOW).integer("statusCode")).isEqualTo(422);
        assertThat(asked.post(preview, FIRST + "3", NOW).text("body"))
                .contains("Das ist eine Vorschau", "Woran lag es?");
        JsonField thanks = asked.post(preview, "version=1&asked=reasons&answer-reasons=price", NOW);
        assertThat(thanks.integer("statusCode")).isEqualTo(200);
        assertThat(thanks.text("body"))
                .contains("Das ist eine Vorschau", "https://reviews.example/shop")
                .doesNotContain("50 Punkte bekommen");

        assertThat(asked.kept.all()).hasSize(1);
        assertThat(asked.kept.find(KEY).orElseThrow().value().response()).isNull();
        assertThat(gifts(new CustomerId(ANNA.shopId(), "preview"))).isEmpty();
    }

    @Test
    void preview_ofAVersionThatIsNot_knowsNothing() throws IOException {
        String preview =
                asked.token(ParticipationKey.preview(SampleSurveys.nps().id(), 7), ADDRESS);

        assertThat(asked.look(preview, "", NOW).integer("statusCode")).isEqualTo(410);
    }

    private List<LedgerEntry> gifts(CustomerId customer) {
        return asked.ledger.all(account(customer)).stream()
                .filter(entry -> entry.booking() instanceof Booking.Gift)
                .toList();
    }

    @Test
    void link_ofAnErasedCustomer_knowsNothingMore() throws IOException {
        is(new Customer.Erased(NOW));
        asked.kept.remove(KEY);

        assertThat(asked.post(token, FIRST + "9", NOW).integer("statusCode")).isEqualTo(410);
        assertThat(asked.kept.all()).isEmpty();
        assertThat(asked.ledger.all(account(ANNA))).isEmpty();
    }

    @Test
    void answer_ofACustomerWhoIsJustBeingErased_getsNoPoints() throws IOException {
        is(new Customer.Erased(NOW));

        assertThat(asked.post(token, FIRST + "9", NOW).text("body")).doesNotContain("50 Punkte");
        assertThat(asked.ledger.all(account(ANNA))).isEmpty();
    }

    @Test
    void reward_isAGiftOfTheSurveyAndItsWave() throws IOException {
        asked.post(token, FIRST + "9", NOW);

        assertThat(asked.ledger.all(account(ANNA)))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.booking())
                                        .isInstanceOfSatisfying(
                                                Booking.Gift.class,
                                                gift -> {
                                                    assertThat(gift.campaign())
                                                            .isEqualTo("survey:nps");
                                                    assertThat(gift.occurrence())
                                                            .isEqualTo(KEY.wave());
                                                    assertThat(gift.reason())
                                                            .isEqualTo(Booking.GiftReason.SURVEY);
                                                }));
    }

    @Test
    void answers_fiftyAtOnceAndADoubleClick_areOne() throws Exception {
        List<Callable<String>> posts =
                IntStream.range(0, 50)
                        .<Callable<String>>mapToObj(
                                _ -> () -> asked.post(token, FIRST + "9", NOW).text("body"))
                        .toList();

        List<String> pages;
        try (var threads = Executors.newFixedThreadPool(16)) {
            pages =
                    threads.invokeAll(posts).stream()
                            .map(post -> post.resultNow())
                            .distinct()
                            .toList();
        }
        asked.post(token, FIRST + "9", NOW.plusSeconds(1));

        assertThat(pages).singleElement().asString().contains("Danke für deine Antwort");
        assertThat(asked.kept.find(KEY).orElseThrow().version()).isEqualTo(2);
        assertThat(asked.response().editedAt()).isEqualTo(NOW);
        assertThat(asked.ledger.all(account(ANNA))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answer_crashingAtEachCallOfAnyStore_isKeptAndRewardedOnceByARepeat(boolean afterEffect)
            throws IOException {
        boolean crashed = true;
        int calls = 0;
        for (; crashed; calls++) {
            AskedCustomer one = new AskedCustomer();
            one.crash = new Crashing(calls, afterEffect);
            Throwable thrown = catchThrowable(() -> one.post(one.token(), FIRST + "9", NOW));
            crashed = one.crash.crashed();
            if (thrown != null) {
                assertThat(thrown).hasMessageContaining("see the log line");
            }
            one.crash = Crashing.never();

            one.post(one.token(), FIRST + "9", NOW);

            assertThat(one.kept.find(KEY).orElseThrow().version()).as("%d", calls).isEqualTo(2);
            assertThat(one.ledger.all(account(ANNA))).as("%d", calls).hasSize(1);
        }
        assertThat(calls).isGreaterThan(6);
    }

    private static Survey next(SurveyDraft draft, SurveyState state) {
        Survey first = SampleSurveys.nps();
        return new Survey(first.id(), 2, state, first.activeSince(), draft);
    }

    private void is(Customer customer) {
        var profiles = asked.customers.profiles();
        profiles.save(ProfileChange.between(ANNA, profiles.profileOf(ANNA), customer));
    }

    private static AccountId account(CustomerId customer) {
        return new AccountId(customer.shopId(), customer.id());
    }
}
