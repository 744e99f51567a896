package dev.stammkunde.mail.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.pages.EvidenceView.Row;
import dev.stammkunde.mail.pages.EvidenceView.Section;
import dev.stammkunde.mail.pages.LifeDatesForm.Kept;
import dev.stammkunde.mail.pages.PreferencesForm.Choice;
import dev.stammkunde.mail.pages.StatedForm.Size;
import dev.stammkunde.mail.pages.StatedForm.Tick;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.LifeEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class PagesTest {

    static final Brand BRAND =
            new Brand(
                    "Kaffeehaus Schmidt",
                    "https://shop.example.com",
                    "https://shop.example.com/logo.png",
                    "#8a4b08",
                    "Kaffeehaus Schmidt GmbH\nHauptstraße 1\n10115 Berlin\nservice@example.com",
                    Address.DU);

    /** What somebody may put into a name to get a script into a page. */
    private static final String HOSTILE =
            "\"><script>alert(1)</script><img src=x onerror=alert(2)>' onclick='x</style>";

    static final StatedForm STATED =
            new StatedForm(
                    List.of(
                            new Tick(
                                    "Cut flowers",
                                    new BothLanguages("Schnittblumen", "Cut flowers"),
                                    true),
                            new Tick(
                                    "House plants",
                                    new BothLanguages("Zimmerpflanzen", "House plants"),
                                    false)),
                    List.of(
                            new Size("glove", new BothLanguages("Handschuhe", "Gloves"), "9"),
                            new Size("boot", new BothLanguages("Stiefel", "Boots"), "")),
                    List.of(
                            new Tick(
                                    "gardener",
                                    new BothLanguages("Mit Garten", "With a garden"),
                                    true)));

    static final LifeDatesForm DATES =
            new LifeDatesForm(
                    List.of(
                            new Kept(LifeEvent.WEDDING, Birthday.parse("2019-05-12")),
                            new Kept(LifeEvent.CHILD_BIRTHDAY, Birthday.parse("--02-29"))),
                    Set.of("WEDDING/2019-05-12"),
                    true,
                    "",
                    "",
                    "",
                    "");

    static final PreferencesForm FORM =
            new PreferencesForm(
                    List.of(new Choice("news", true), new Choice("birthday", false)),
                    List.of(
                            new Choice("all", false),
                            new Choice("weekly", true),
                            new Choice("monthly", false)),
                    List.of(new Choice("de", true), new Choice("en", false)),
                    false,
                    false,
                    "29",
                    "2",
                    "",
                    DATES,
                    STATED,
                    Map.of(),
                    false,
                    7);

    static Stream<HtmlPage> all(Pages pages) {
        return Stream.of(
                        SurveySamples.of(pages).values().stream(),
                        FeedbackSamples.of(pages).values().stream(),
                        ofMails(pages))
                .flatMap(each -> each);
    }

    private static Stream<HtmlPage> ofMails(Pages pages) {
        return Stream.of(
                pages.confirm(OptIns.request("r1")),
                pages.confirmed(),
                pages.alreadyConfirmed(),
                pages.confirmationExpired(),
                pages.preferencesExpired(),
                pages.tooLong(),
                pages.forged(),
                pages.unsubscribe("news"),
                pages.unsubscribe(""),
                pages.unsubscribeAddress("news"),
                pages.unsubscribedAddress(),
                pages.onlyUnsubscribe(false, "/mail/unsubscribe/t"),
                pages.unsubscribed(Set.of("*"), "https://mail.example.com/mail/preferences/t"),
                pages.unsubscribed(Set.of("news"), ""),
                pages.preferences(FORM),
                pages.preferencesToConfirm(FORM, true),
                pages.preferencesWithoutMail(FORM),
                pages.preferencesToConfirm(FORM, false),
                pages.preferences(withProblems()),
                pages.evidence("Nachweise", evidence("7001")));
    }

    static PreferencesForm withProblems() {
        return new PreferencesForm(
                FORM.topics(),
                FORM.frequencies(),
                FORM.languages(),
                true,
                true,
                "31",
                "2",
                "1830",
                new LifeDatesForm(DATES.kept(), Set.of(), false, "MOVE", "31", "2", "1830"),
                STATED,
                Map.of(
                        LifeDatesForm.DATE,
                        FormProblem.DATE_WITHOUT_CONSENT,
                        StatedForm.SIZE,
                        FormProblem.SIZE_TOO_LONG,
                        PreferencesForm.BIRTHDAY,
                        FormProblem.BIRTHDAY_IMPOSSIBLE,
                        PreferencesForm.FREQUENCY,
                        FormProblem.NO_CHOICE,
                        PreferencesForm.LANGUAGE,
                        FormProblem.NO_CHOICE),
                false,
                7);
    }

    static EvidenceView evidence(String customer) {
        return new EvidenceView(
                "demo-shop",
                customer,
                List.of(new Section("Opt-in", List.of(new Row("IP", "::1")))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pages_ofEachLanguage_sayWhichAndHaveOneHeading(Language language) {
        all(Pages.of(BRAND, language))
                .forEach(
                        page -> {
                            assertThat(page.html())
                                    .startsWith("<!doctype html>")
                                    .contains("<html lang=\"" + language.code() + "\">")
                                    .contains("name=\"viewport\"")
                                    .containsOnlyOnce("<h1>")
                                    .doesNotContain("%s");
                            assertThat(page.html().split("<main>", -1)).hasSize(2);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "holidays, Feiertage und besondere Anlässe, Holidays and special occasions",
        "offers, Angebote, Offers",
        "tea-club, Tea club, Tea club"
    })
    void topic_ofUsualAndOwnNames_isCalledInTheLanguage(String topic, String de, String en) {
        assertThat(new Words(Language.DE, Address.SIE).topic(topic)).isEqualTo(de);
        assertThat(new Words(Language.EN, Address.SIE).topic(topic)).isEqualTo(en);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void preferences_ofWhoDidNotAgreeToBeTracked_haveABoxOfItsOwnThatIsEmpty(Language language) {
        Pages pages = Pages.of(BRAND, language);

        assertThat(trackingBox(pages.preferences(FORM))).doesNotContain("checked");
        assertThat(trackingBox(pages.preferences(withProblems()))).contains("checked");
    }

    private static String trackingBox(HtmlPage page) {
        return Pattern.compile("<input type=\"checkbox\"[^>]* name=\"tracking\"[^>]*>")
                .matcher(page.html())
                .results()
                .map(MatchResult::group)
                .reduce((one, other) -> one + other)
                .orElseThrow();
    }

    @Test
    void pages_whateverTheShopIsCalled_runNoScript() {
        var brand =
                new Brand(
                        HOSTILE,
                        "javascript:alert(1)",
                        "javascript:alert(1)",
                        "red;}</style><script>",
                        HOSTILE,
                        Address.SIE);
        var pages = Pages.of(brand, Language.DE);
        var request = OptIns.request("r1");
        var hostileRequest =
                new OptInRequest(
                        "r1",
                        request.customer(),
                        HOSTILE,
                        Set.of("news"),
                        new ConsentText("1", HOSTILE),
                        HOSTILE,
                        Language.DE,
                        request.requested());
        var hostileForm =
                new PreferencesForm(
                        List.of(new Choice(HOSTILE, true)),
                        FORM.frequencies(),
                        FORM.languages(),
                        false,
                        true,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        new LifeDatesForm(
                                List.of(), Set.of(), true, HOSTILE, HOSTILE, HOSTILE, HOSTILE),
                        new StatedForm(
                                List.of(new Tick(HOSTILE, BothLanguages.same(HOSTILE), true)),
                                List.of(new Size(HOSTILE, BothLanguages.same(HOSTILE), HOSTILE)),
                                List.of(new Tick(HOSTILE, BothLanguages.same(HOSTILE), true))),
                        Map.of(),
                        false,
                        7);

        Stream.concat(
                        all(pages),
                        Stream.of(
                                pages.confirm(hostileRequest),
                                pages.preferences(hostileForm),
                                pages.unsubscribe(HOSTILE),
                                pages.evidence(HOSTILE, evidence(HOSTILE))))
                .forEach(
                        page ->
                                assertThat(page.html())
                                        .doesNotContain("<script")
                                        .doesNotContain("<img")
                                        .doesNotContain("javascript:")
                                        .doesNotContain("=\"\">&lt;"));
    }

    @Test
    void toResponse_ofEachPage_hasTheHeadersThatKeepItsReaderSafe() {
        all(Pages.of(BRAND, Language.DE))
                .map(HtmlPage::toResponse)
                .forEach(
                        response -> {
                            assertThat(response.headers())
                                    .containsEntry("content-type", "text/html; charset=utf-8")
                                    .containsEntry("cache-control", "no-store")
                                    .containsEntry("referrer-policy", "no-referrer")
                                    .containsEntry("x-content-type-options", "nosniff")
                                    .containsEntry("x-robots-tag", "noindex, nofollow");
                            assertThat(response.headers().get("content-security-policy"))
                                    .startsWith("default-src 'none'; style-src 'sha256-")
                                    .contains("form-action 'self'")
                                    .contains("frame-ancestors 'none'")
                                    .doesNotContain("script-src");
                        });
    }

    @Test
    void preferences_withProblems_sayThemBesideTheirFields() {
        var page = Pages.of(BRAND, Language.DE).preferences(withProblems());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("Diesen Tag gibt es nicht.")
                .contains("aria-invalid=\"true\"")
                .contains("aria-describedby=\"birthday-hint birthday-problem\"")
                .contains("Es wurde nichts geändert.")
                .contains("value=\"1830\"");
    }

    @Test
    void preferences_asChosen_areTicked() {
        assertThat(Pages.of(BRAND, Language.EN).preferences(FORM).html())
                .contains("id=\"topic-news\" name=\"topic\" value=\"news\" checked")
                .contains("id=\"topic-birthday\" name=\"topic\" value=\"birthday\">")
                .contains("<option value=\"2\" selected>February</option>");
    }

    @ParameterizedTest
    @CsvSource({"DU, du bist angemeldet", "SIE, Sie sind angemeldet"})
    void confirmed_inGerman_addressesAsTheShopDoes(Address address, String expected) {
        var brand = new Brand("Laden", "https://x.example", null, "#000000", "", address);

        assertThat(Pages.of(brand, Language.DE).confirmed().html()).contains(expected);
    }

    @Test
    void survey_withHostileTexts_runsNoScript() {
        HtmlPage page =
                Pages.of(BRAND, Language.DE)
                        .survey(
                                new SurveyForm(
                                        HOSTILE,
                                        HOSTILE,
                                        HOSTILE,
                                        List.of(
                                                new SurveyForm.FreeText(
                                                        HOSTILE,
                                                        HOSTILE,
                                                        HOSTILE + "</textarea>",
                                                        HOSTILE),
                                                new SurveyForm.Selection(
                                                        HOSTILE,
                                                        HOSTILE,
                                                        List.of(
                                                                new SurveyForm.Choice(
                                                                        HOSTILE, HOSTILE, true)),
                                                        false,
                                                        HOSTILE,
                                                        HOSTILE)),
                                        1,
                                        null));

        assertThat(page.html())
                .doesNotContain("<script")
                .doesNotContain("<img src=x")
                .containsOnlyOnce("</textarea>");
    }

    @Test
    void feedback_withHostileTexts_runsNoScript() {
        FeedbackForm.Entry hostile = new FeedbackForm.Entry(HOSTILE + "</textarea>", HOSTILE);
        HtmlPage page =
                Pages.of(BRAND, Language.DE)
                        .feedback(
                                new FeedbackForm(
                                        HOSTILE,
                                        HOSTILE,
                                        List.of(new SurveyForm.Choice(HOSTILE, HOSTILE, true)),
                                        HOSTILE,
                                        hostile,
                                        hostile,
                                        hostile));

        assertThat(page.html())
                .doesNotContain("<script")
                .doesNotContain("<img src=x")
                .containsOnlyOnce("</textarea>");
    }

    @Test
    void toResponse_pageForFrames_namesTheirOriginsAndOtherwiseNone() {
        HtmlPage page = Pages.of(BRAND, Language.DE).feedbackThanks("");

        assertThat(page.toResponse().headers().get("content-security-policy"))
                .endsWith("; frame-ancestors 'none'");
        assertThat(
                        page.toResponse(List.of("https://a.example", "https://b.example"))
                                .headers()
                                .get("content-security-policy"))
                .endsWith("; frame-ancestors https://a.example https://b.example");
    }

    @Test
    void survey_whatSomebodyWrote_standsInItsFieldLetterByLetter() {
        String text = "Die E-Mail kam > 2 Tage später & der DHL-Bote";
        var why = new SurveyForm.FreeText("why", "Zur E-Mail?", text, "");

        assertThat(
                        Pages.of(BRAND, Language.DE)
                                .survey(new SurveyForm("Umfrage", "", "", List.of(why), 1, null))
                                .html())
                .contains("\nDie E-Mail kam &gt; 2 Tage später &amp; der DHL-Bote</textarea>")
                .contains("Zur <span class=\"word\">E-Mail</span>?");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void surveyAndFeedback_inEachState_areUnderTwentyKilobytes(Language language) {
        Map<String, HtmlPage> states = new HashMap<>();
        states.putAll(SurveySamples.of(Pages.of(BRAND, language)));
        states.putAll(FeedbackSamples.of(Pages.of(BRAND, language)));
        states.forEach(
                (state, page) ->
                        assertThat(page.html().getBytes(StandardCharsets.UTF_8))
                                .as(state)
                                .hasSizeLessThan(20_000));
    }

    @Test
    void pages_ofNobody_nameNoShop() {
        assertThat(Pages.ofNobody(Language.EN).forged().html())
                .contains("Something is wrong with this link")
                .doesNotContain("<footer>");
        assertThat(Pages.ofNobody(Language.EN).forged().status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"#ffee00, #000000", "#8a4b08, #ffffff", "#666666, #ffffff", "#FFFFFF, #000000"})
    void sheet_inAnyColour_putsReadableLettersOnButtons(String colour, String letters) {
        assertThat(PageStyle.sheet(colour)).contains("--on-brand:" + letters);
    }
}
