package dev.stammkunde.managepreferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.Frequency;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.Evidence.Agreed;
import dev.stammkunde.mail.consent.Evidence.Withdrawn;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.testing.SampleSurveys;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class ManagePreferencesHandlerTest extends VisitedPreferences {

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void look_byAScanner_changesNothing(String method) throws IOException {
        var before = customers.profiles().profileOf(CUSTOMER);

        assertThat(send(method, token, "", NOW).integer("statusCode")).isEqualTo(200);

        assertThat(wishes()).isEqualTo(Wishes.none());
        assertThat(customers.profiles().profileOf(CUSTOMER)).isEqualTo(before);
    }

    @Test
    void look_atALink_readsEachPartOnce() throws IOException {
        send("GET", token, "", NOW);

        assertThat(calls.all())
                .containsExactlyInAnyOrder(
                        "profileOf[" + CUSTOMER + "]",
                        "standing[" + CUSTOMER + "]",
                        "standing[" + Mailbox.of("demo-shop", "anna@example.com") + "]");
    }

    @Test
    void save_frequencyLanguageAndBirthday_putsThemInForce() throws IOException {
        JsonField answer = save("offered=news&topic=news" + CHOICES + BIRTHDAY);

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        assertThat(answer.text("body")).contains("role=\"status\"").contains("lang=\"en\"");
        assertThat(wishes().frequency()).isEqualTo(Frequency.AT_MOST_MONTHLY);
        assertThat(wishes().language()).isEqualTo(Language.EN);
        assertThat(profile().birthday()).contains(Birthday.parse("--03-14"));
    }

    @Test
    void save_aBoxThatThePageHadTicked_isNoConsent() throws IOException {
        save("offered=news&topic=news" + CHOICES);

        assertThat(wishes().optedInAt()).isNull();
        assertThat(consents.evidenceOf(CUSTOMER)).isEmpty();
    }

    @Test
    void save_aFormLongerThanAnyOfOurs_changesNothingAndSaysSo() throws IOException {
        JsonField answer = save("offered=news" + CHOICES + "&x=" + "x".repeat(70_000));

        assertThat(answer.integer("statusCode")).isEqualTo(413);
        assertThat(answer.text("body")).contains("Es wurde nichts geändert.");
        assertThat(wishes()).isEqualTo(Wishes.none());
    }

    @Test
    void save_aDayOfManyCharacters_showsItNoLongerThanTheFieldIs() throws IOException {
        JsonField answer =
                save("birthday-day=" + "9".repeat(60_000) + "&birthday-month=3" + CHOICES);

        assertThat(answer.integer("statusCode")).isEqualTo(422);
        assertThat(answer.text("body")).contains("value=\"9999999999\"");
    }

    @Test
    void save_trackingTicked_isAnAgreementOfItsOwnWithItsProof() throws IOException {
        save("offered=news&topic=news&tracking-offered=yes&tracking=yes" + CHOICES);

        assertThat(wishes().trackingSince()).isEqualTo(NOW);
        assertThat(wishes().optedInAt()).isNull();
        assertThat(consents.evidenceOf(CUSTOMER))
                .singleElement()
                .isInstanceOfSatisfying(
                        Agreed.class,
                        proof -> {
                            assertThat(proof.text().version()).isEqualTo("tracking-1");
                            assertThat(proof.text().text()).contains("Ich willige ein, dass ");
                            assertThat(proof.said().at()).isEqualTo(NOW);
                            assertThat(proof.said().ip()).isEqualTo("203.0.113.7");
                        });
    }

    @Test
    void save_trackingUnticked_takesTheAgreementBackWithItsProof() throws IOException {
        save("offered=news&topic=news&tracking-offered=yes&tracking=yes" + CHOICES);
        Instant later = NOW.plusSeconds(60);

        send("POST", token, "offered=news&topic=news&tracking-offered=yes" + CHOICES, later);

        assertThat(wishes().trackingSince()).isNull();
        assertThat(wishes().objectedAt()).isNull();
        assertThat(consents.evidenceOf(CUSTOMER).getLast())
                .isInstanceOfSatisfying(
                        Withdrawn.class, proof -> assertThat(proof.said().at()).isEqualTo(later));
    }

    @Test
    void save_trackingAsItWas_provesNothing() throws IOException {
        String ticked = "offered=news&topic=news&tracking-offered=yes&tracking=yes" + CHOICES;
        save(ticked);

        send("POST", token, ticked, NOW.plusSeconds(60));
        send("POST", token, "offered=news&topic=news" + CHOICES, NOW.plusSeconds(120));

        assertThat(wishes().trackingSince()).isEqualTo(NOW);
        assertThat(consents.evidenceOf(CUSTOMER)).hasSize(1);
    }

    @Test
    void save_aFormOlderThanAnObjection_agreesToNothingThatStillStandsTicked() throws IOException {
        String ticked = "offered=news&topic=news&tracking-offered=yes&tracking=yes" + CHOICES;
        save(ticked);
        send("POST", token, "offered=news" + CHOICES, NOW.plusSeconds(60));

        send("POST", token, ticked + "&shown-at=" + NOW.toEpochMilli(), NOW.plusSeconds(120));

        assertThat(wishes().trackingSince()).isNull();
        assertThat(wishes().optedInAt()).isNull();
        assertThat(wishes().objectedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void look_byWhoseAddressObjected_showsNoBoxTicked() throws IOException {
        save("offered=news&topic=news&tracking-offered=yes&tracking=yes" + CHOICES);
        new TellWishes(mails)
                .tell(
                        Mailbox.of(CUSTOMER.shopId(), "anna@example.com"),
                        old -> old.objected(NOW.plusSeconds(60)));

        JsonField page = send("GET", token, "", NOW.plusSeconds(120));

        assertThat(page.text("body"))
                .contains("name=\"tracking\"")
                .doesNotContainPattern("name=\"(topic|tracking)\"[^>]* checked");
    }

    @Test
    void save_noMailAtAllWithTrackingTicked_agreesToNothing() throws IOException {
        save("offered=news&topic=news&tracking-offered=yes&tracking=yes" + CHOICES);

        send(
                "POST",
                token,
                "offered=news&tracking-offered=yes&tracking=yes" + CHOICES,
                NOW.plusSeconds(60));
        send(
                "POST",
                token,
                "offered=news&tracking-offered=yes&tracking=yes" + CHOICES,
                NOW.plusSeconds(120));

        assertThat(wishes().trackingSince()).isNull();
    }

    @Test
    void save_aMistakeBesideTrackingTicked_agreesToNothingYet() throws IOException {
        JsonField answer =
                save(
                        "offered=news&topic=news&tracking-offered=yes&tracking=yes&birthday-day=31"
                                + "&birthday-month=2"
                                + CHOICES);

        assertThat(answer.integer("statusCode")).isEqualTo(422);
        assertThat(wishes()).isEqualTo(Wishes.none());
        assertThat(consents.evidenceOf(CUSTOMER)).isEmpty();
    }

    @Test
    void look_byWhoAgreedToTracking_showsTheBoxTicked() throws IOException {
        assertThat(trackingBox()).doesNotContain("checked");

        save("offered=news&topic=news&tracking-offered=yes&tracking=yes" + CHOICES);

        assertThat(trackingBox()).contains("checked");
    }

    private String trackingBox() throws IOException {
        String page = send("GET", token, "", NOW).text("body");
        int box = page.indexOf("id=\"tracking\"");
        return page.substring(box, page.indexOf('>', box));
    }

    @Test
    void save_withoutAnyTopic_objectsToAllMail() throws IOException {
        save("offered=news" + CHOICES);

        assertThat(wishes().objectedAt()).isEqualTo(NOW);
        assertThat(consents.evidenceOf(CUSTOMER))
                .singleElement()
                .isInstanceOf(Evidence.Objected.class);
    }

    @Test
    void save_aBoxTickedAfterAnObjection_asksByMailAndPermitsNothing() throws IOException {
        save("offered=news&offered=birthday&action=none");
        Instant later = NOW.plusSeconds(60);

        JsonField page =
                send("POST", token, "offered=news&offered=birthday&topic=news" + CHOICES, later);

        assertThat(page.text("body"))
                .contains("we are sending you an <span class=\"word\">e-mail</span>");
        assertThat(page.text("body")).doesNotContainPattern("name=\"topic\"[^>]* checked");
        assertThat(wishes().optedInAt()).isNull();
        assertThat(consents.evidenceOf(CUSTOMER)).hasSize(1);
        MailOrder.OfService order = ordered.getFirst();
        assertThat(order.address()).isEqualTo("anna@example.com");
        assertThat(consents.findRequest("demo-shop", requestId(order)))
                .hasValueSatisfying(
                        request -> {
                            assertThat(request.topics()).containsExactly("news");
                            assertThat(request.text().text()).contains("angekreuzten");
                            assertThat(request.isOfPreferences()).isTrue();
                        });
    }

    @Test
    void look_atAShopWithSurveys_offersTheirTopics() throws IOException {
        Survey nps = SampleSurveys.nps();
        surveys.put(
                new Survey(
                        new SurveyId("demo-shop", "nps"),
                        1,
                        SurveyState.ACTIVE,
                        SENT,
                        nps.draft()));
        surveys.put(
                new Survey(
                        new SurveyId("demo-shop", "old"),
                        1,
                        SurveyState.ARCHIVED,
                        SENT,
                        onTopic(nps.draft(), "old-surveys")));

        String page = send("GET", token, "", NOW).text("body");

        assertThat(page).contains("name=\"topic\" value=\"surveys\"").doesNotContain("old-surveys");
    }

    @Test
    void save_surveysLeftAndTickedAgain_leavesThemAndAsksForThem() throws IOException {
        Survey nps = SampleSurveys.nps();
        surveys.put(
                new Survey(
                        new SurveyId("demo-shop", "nps"),
                        1,
                        SurveyState.ACTIVE,
                        SENT,
                        nps.draft()));

        save("offered=news&offered=surveys&topic=news" + CHOICES);
        assertThat(wishes().topicsLeft()).containsOnlyKeys("surveys");

        send(
                "POST",
                token,
                "offered=news&offered=surveys&topic=news&topic=surveys" + CHOICES,
                NOW.plusSeconds(60));
        assertThat(asked().topics()).containsExactly("surveys");
    }

    private static SurveyDraft onTopic(SurveyDraft draft, String topic) {
        return new SurveyDraft(
                draft.name(),
                draft.trigger(),
                draft.title(),
                draft.questions(),
                draft.samplePercent(),
                draft.waveDays(),
                draft.throttleDays(),
                draft.reminderDays(),
                draft.reviewUrl(),
                draft.rewardPoints(),
                topic);
    }

    @Test
    void save_aTopicLeftAndTickedAgain_asksForThatTopicOnly() throws IOException {
        new TellWishes(mails).tell(CUSTOMER, old -> old.leaving("birthday", SENT));

        save("offered=news&offered=birthday&topic=birthday&topic=news" + CHOICES);

        assertThat(wishes().topicsLeft()).containsOnlyKeys("birthday");
        assertThat(wishes().optedInAt()).isNull();
        assertThat(asked().topics()).containsExactly("birthday");
    }

    @Test
    void save_oneBoxTickedAfterAnObjection_leavesTheOthers() throws IOException {
        new TellWishes(mails).tell(CUSTOMER, old -> old.objected(SENT));
        new TellWishes(mails).tell(CUSTOMER, old -> old.leaving("birthday", SENT));

        save("offered=news&offered=birthday&topic=birthday" + CHOICES);

        assertThat(asked().topics()).containsExactly("birthday");
        assertThat(wishes().topicsLeft()).containsKey("news");
    }

    @Test
    void save_otherBoxesWithinTenMinutes_saysThatTheFirstMailComesFirst() throws IOException {
        new TellWishes(mails).tell(CUSTOMER, old -> old.objected(SENT).leaving("birthday", SENT));
        save("offered=news&offered=birthday&topic=news" + CHOICES);

        JsonField page =
                send(
                        "POST",
                        token,
                        "offered=news&offered=birthday&topic=birthday" + CHOICES,
                        NOW.plusSeconds(90));

        assertThat(page.text("body")).contains("Please confirm that one first");
        assertThat(ordered).hasSize(2);
        assertThat(ordered.getFirst()).isEqualTo(ordered.getLast());
    }

    @Test
    void save_aBoxTickedWithASuppressedAddress_saysSoAndAsksNobody() throws IOException {
        save("offered=news&action=none");
        EmailKey address = EmailKey.of("demo-shop", "anna@example.com");
        mails.save(address, mails.suppression(address), Suppression.none().hardBounced(NOW));

        JsonField page =
                send("POST", token, "offered=news&topic=news" + CHOICES, NOW.plusSeconds(60));

        assertThat(page.text("body"))
                .contains("We cannot send any more <span class=\"word\">e-mails</span>");
        assertThat(ordered).isEmpty();
    }

    private static String requestId(MailOrder.OfService order) {
        return ((ServiceMatter.OptIn) order.matter()).requestId();
    }

    private OptInRequest asked() {
        return consents.findRequest("demo-shop", requestId(ordered.getLast())).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "birthday-day=31&birthday-month=2, Diesen Tag gibt es nicht.",
        "birthday-day=14, Zum Geburtstag gehören Tag und Monat.",
        "birthday-day=1&birthday-month=1&birthday-year=1830, Das Jahr kann nicht stimmen.",
        "birthday-day=1&birthday-month=1&birthday-year=2030, Das Jahr kann nicht stimmen.",
        "birthday-day=29&birthday-month=2&birthday-year=2001, Diesen Tag gibt es nicht.",
        "birthday-day=x&birthday-month=1, Diesen Tag gibt es nicht."
    })
    void save_aBirthdayThatCannotBe_saysSoAndChangesNothing(String fields, String problem)
            throws IOException {
        JsonField answer = save("offered=news&topic=news&frequency=monthly&language=de&" + fields);

        assertThat(answer.integer("statusCode")).isEqualTo(422);
        assertThat(answer.text("body")).contains(problem);
        assertThat(wishes()).isEqualTo(Wishes.none());
        assertThat(profile().birthday()).isEmpty();
    }

    @Test
    void save_29FebruaryWithoutAYear_isABirthday() throws IOException {
        save("offered=news&topic=news" + CHOICES + "&birthday-day=29&birthday-month=2");

        assertThat(profile().birthday()).contains(Birthday.parse("--02-29"));
    }

    @Test
    void save_emptyFieldsAfterABirthday_removesIt() throws IOException {
        save("offered=news&topic=news" + CHOICES + BIRTHDAY);

        send("POST", token, "offered=news&topic=news" + CHOICES, NOW.plusSeconds(5));

        assertThat(profile().birthday()).isEmpty();
    }

    @Test
    void save_topicsThatWereNotOffered_ignoresThem() throws IOException {
        save("offered=news&offered=evil&topic=news&topic=evil" + CHOICES);

        assertThat(wishes().topicsLeft()).isEmpty();
    }

    @Test
    void save_withAForgedOrExpiredLink_changesNothing() throws IOException {
        String body = "offered=news&action=none";

        assertThat(send("POST", token + "AAAA", body, NOW).integer("statusCode")).isEqualTo(400);
        assertThat(send("POST", token, body, SENT.plus(Duration.ofDays(400))).integer("statusCode"))
                .isEqualTo(410);
        assertThat(wishes()).isEqualTo(Wishes.none());
    }

    @Test
    void look_byACustomerWhoseDataWasErased_showsNothing() throws IOException {
        save(new Customer.Erased(NOW));

        assertThat(send("GET", token, "", NOW).text("body")).doesNotContain("<form");
    }

    @ParameterizedTest
    @CsvSource({
        "de, 'dich nur abmelden', 'Es wurde nichts geändert.'",
        "en, you can only unsubscribe, Nothing was changed."
    })
    void link_ofAMailToAnEarlierAddress_showsAndSavesNothing(
            String language, String lead, String unchanged) throws IOException {
        save("offered=news&topic=news" + CHOICES + BIRTHDAY);
        Wishes before = wishes();
        String old = tokenTo("old@example.com");

        JsonField page = send("GET", old, "", "lang=" + language, NOW);
        JsonField saved =
                send(
                        "POST",
                        old,
                        "offered=news&topic=news&tracking-offered=yes&tracking=yes"
                                + "&frequency=all&language=de&action=save",
                        "lang=" + language,
                        NOW);

        assertThat(page.text("body")).contains(lead, "/mail/unsubscribe/");
        assertThat(page.text("body")).doesNotContain("<form", "birthday", "anna");
        assertThat(saved.text("body")).contains(unchanged);
        assertThat(wishes()).isEqualTo(before);
        assertThat(profile().birthday()).isPresent();
        assertThat(consents.evidenceOf(CUSTOMER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"offered=news&topic=news&action=none", "offered=news&action=save"})
    void objection_byALinkToAnEarlierAddress_holdsForThatAddressAndIsProvenOfIt(String form)
            throws IOException {
        JsonField answer = send("POST", tokenTo("old@example.com"), form, NOW);

        assertThat(answer.text("body")).contains("für keine andere");
        assertThat(wishes()).isEqualTo(Wishes.none());
        assertThat(wishesOf("anna@example.com")).isEqualTo(Wishes.none());
        assertThat(wishesOf("old@example.com").objectedAt()).isEqualTo(NOW);
        assertThat(consents.evidenceOf(CUSTOMER))
                .singleElement()
                .isInstanceOfSatisfying(
                        Evidence.Objected.class,
                        proof ->
                                assertThat(proof.address())
                                        .isEqualTo(EmailKey.of("demo-shop", "old@example.com")));
    }

    @Test
    void link_fromBeforeLinksNamedTheAddress_canOnlyObject() throws IOException {
        String old = links.token(SignedLink.preferences(CUSTOMER, "news", SENT), SENT);

        assertThat(send("GET", old, "", NOW).text("body")).doesNotContain("<form");
        send("POST", old, "offered=news&topic=news" + CHOICES, NOW);
        assertThat(wishes()).isEqualTo(Wishes.none());
        send("POST", old, "offered=news&action=none", NOW);

        assertThat(wishes().objectedAt()).isEqualTo(NOW);
        assertThat(wishesOf("anna@example.com").objectedAt()).isEqualTo(NOW);
    }

    @Test
    void link_ofOneMergedSince_isWhoStaysIfTheyHaveItsAddress() throws IOException {
        CustomerId gone = new CustomerId("demo-shop", "6999");
        var stored = customers.profiles().profileOf(gone);
        customers
                .profiles()
                .save(ProfileChange.between(gone, stored, new Customer.Merged(CUSTOMER, SENT)));
        SignedLink link = SignedLink.preferences(gone, "news", SENT);

        String same = links.token(link.sentTo(EmailKey.of("demo-shop", "ANNA@example.com")), SENT);
        String other = links.token(link.sentTo(EmailKey.of("demo-shop", "b@example.com")), SENT);

        assertThat(send("GET", same, "", NOW).text("body")).contains("<form");
        assertThat(send("GET", other, "", NOW).text("body")).doesNotContain("<form");
    }

    /** For the results of its campaign; two topics are wanted, and the mail was of news. */
    @ParameterizedTest
    @CsvSource({
        "offered=news&offered=offers&topic=news&topic=offers&action=none, 1",
        "offered=news&offered=offers&topic=offers&frequency=monthly&language=en&action=save, 1",
        "offered=news&offered=offers&frequency=monthly&language=en&action=save, 1",
        "offered=news&offered=offers&topic=news&frequency=monthly&language=en&action=save, 0",
        "offered=news&offered=offers&topic=news&topic=offers&frequency=monthly&language=en&action=save, 0"
    })
    void save_noMoreMailsLikeTheLinks_isNotedWithThatMail(String form, int unsubscribed)
            throws IOException {
        MailKey mail = keepSentMail();
        new TellWishes(mails)
                .tell(Mailbox.of("demo-shop", "anna@example.com"), old -> old.optedIn(SENT));

        save(form);
        save(form);

        assertThat(mails.find(mail).orElseThrow().value().events())
                .filteredOn(event -> event.type() == MailEvent.Type.UNSUBSCRIBED)
                .hasSize(unsubscribed);
    }

    @Test
    void save_noMailAtAll_letsGoOfProofsOfCustomerAndAddressInTime() throws IOException {
        Evidence own = OptIns.proof(CUSTOMER, "anna@example.com", SENT);
        Evidence ofAddress =
                OptIns.proof(Mailbox.of("demo-shop", "anna@example.com"), "anna@example.com", SENT);
        consents.keep(own);
        consents.keep(ofAddress);

        save("offered=news&topic=news&action=none");

        assertThat(consents.findKeptUntil(own)).isPresent();
        assertThat(consents.findKeptUntil(ofAddress)).isPresent();
    }

    private MailKey keepSentMail() {
        CampaignId campaign = new CampaignId("demo-shop", "news");
        MailOrder.OfCampaign order =
                new MailOrder.OfCampaign(
                        MailKey.of(CUSTOMER, campaign, "once"),
                        campaign,
                        1,
                        "main",
                        SENT,
                        SENT,
                        LocalDate.EPOCH,
                        null,
                        null);
        MailRecord record =
                MailRecord.of(order)
                        .decided(new MailDecision.Send(Basis.CONSENT_DOI), SENT)
                        .accepted("ses-1");
        var standing = mails.standing(CUSTOMER);
        var counted = new Standing.Counted(order.key().name(), SENT, Priority.LOW);
        var unused =
                mails.save(
                        List.of(
                                new MailChange(
                                        new Versioned<>(record, 0),
                                        record,
                                        new MailChange.StandingChange(
                                                standing, standing.value().counting(counted, 7)))));
        return order.key();
    }

    @Test
    void handleRequest_ofTheSamples_answersThem() throws IOException {
        for (String name : Set.of("page", "save")) {
            String event =
                    Files.readString(
                            RepositoryRoot.path()
                                    .resolve("events/manage-preferences/" + name + ".json"));

            assertThat(answer(event.replace("${token}", token)).integer("statusCode"))
                    .isEqualTo(200);
        }
    }
}
