package dev.stammkunde.managepreferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.mail.consent.Evidence.Agreed;
import dev.stammkunde.mail.consent.Evidence.Matter;
import dev.stammkunde.mail.consent.Evidence.Withdrawn;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.LifeDate;
import dev.stammkunde.shop.LifeDate.Consent;
import dev.stammkunde.shop.LifeDate.Purpose;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.LifeEvent;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dates of their lives that customers give on the page. */
class LifeDatesPreferencesTest extends VisitedPreferences {

    private static final String WEDDING =
            "&date-event=WEDDING&date-day=8&date-month=5&date-year=2027";
    private static final String AGREED = "&dates-agreed=yes";

    @Test
    void save_dateWithConsent_isKeptWithItsProof() throws IOException {
        JsonField answer = save(ON_NEWS + WEDDING + AGREED + CHOICES);

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        assertThat(answer.text("body")).contains("Wedding day: 8 May 2027");
        assertThat(profile().lifeDates().all())
                .containsExactly(
                        new LifeDate(
                                LifeEvent.WEDDING,
                                Birthday.parse("2027-05-08"),
                                new Consent(Purpose.OCCASION_MAIL, NOW, "preferences")));
        assertThat(consents.evidenceOf(CUSTOMER))
                .singleElement()
                .isInstanceOfSatisfying(
                        Agreed.class,
                        proof -> {
                            assertThat(proof.matter()).isEqualTo(Matter.LIFE_DATES);
                            assertThat(proof.text().version()).isEqualTo("life-dates-1");
                            assertThat(proof.text().text()).contains("Ich willige ein, dass ");
                            assertThat(proof.said().at()).isEqualTo(NOW);
                        });
    }

    @Test
    void save_dateWithoutConsent_keepsNothingAndSaysSo() throws IOException {
        JsonField answer = save(ON_NEWS + WEDDING + CHOICES);

        assertThat(answer.integer("statusCode")).isEqualTo(422);
        assertThat(answer.text("body"))
                .contains("Ohne das Häkchen bei der Einwilligung")
                .contains("<option value=\"WEDDING\" selected");
        assertThat(profile().lifeDates().isEmpty()).isTrue();
        assertThat(consents.evidenceOf(CUSTOMER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',12,5,2020,'gehören Anlass'",
        "WEDDING,'',5,2020,'gehören Anlass'",
        "WEDDING,30,2,'','Diesen Tag gibt es nicht'",
        "MOVE,12,5,'','gehört das Jahr'",
        "CHILD_BIRTHDAY,23,11,2026,'kann nicht stimmen'",
        "WEDDING,12,5,2099,'kann nicht stimmen'"
    })
    void save_dateThatIsNone_keepsNothingAndSaysWhy(
            String event, String day, String month, String year, String why) throws IOException {
        JsonField answer =
                save(
                        ON_NEWS
                                + "&date-event=%s&date-day=%s&date-month=%s&date-year=%s"
                                        .formatted(event, day, month, year)
                                + AGREED
                                + CHOICES);

        assertThat(answer.integer("statusCode")).isEqualTo(422);
        assertThat(answer.text("body")).contains(why);
        assertThat(profile().lifeDates().isEmpty()).isTrue();
    }

    @Test
    void save_consentUnticked_deletesAllDatesAndProvesIt() throws IOException {
        save(ON_NEWS + WEDDING + AGREED + CHOICES);
        Instant later = NOW.plusSeconds(60);

        send("POST", token, ON_NEWS + "&date-shown=WEDDING/2027-05-08" + CHOICES, later);

        assertThat(profile().lifeDates().isEmpty()).isTrue();
        assertThat(profile().toString()).doesNotContain("2027-05-08");
        assertThat(consents.evidenceOf(CUSTOMER).getLast())
                .isInstanceOfSatisfying(
                        Withdrawn.class,
                        proof -> {
                            assertThat(proof.matter()).isEqualTo(Matter.LIFE_DATES);
                            assertThat(proof.said().at()).isEqualTo(later);
                        });
    }

    /** The form was looked at before the shop told of a date, so its empty box is about none. */
    @Test
    void save_formFromBeforeTheDate_takesNothingBack() throws IOException {
        keepDate("PET_BIRTHDAY --02-29 OCCASION_MAIL 2026-11-20T08:00:00Z checkout", SENT);

        save(ON_NEWS + CHOICES);
        save("offered=news&topic=news" + CHOICES);

        assertThat(profile().lifeDates().all()).hasSize(1);
    }

    @Test
    void save_oneOfSeveralTicked_deletesThatOneAlone() throws IOException {
        keepDate(
                "CHILD_BIRTHDAY --02-29 OCCASION_MAIL 2026-11-20T08:00:00Z checkout\n"
                        + "CHILD_BIRTHDAY 2020-03-14 OCCASION_MAIL 2026-11-20T08:00:00Z checkout",
                // The shop's clock is ahead of ours.
                NOW.plusSeconds(3_600));

        save(
                ON_NEWS
                        + "&date-shown=CHILD_BIRTHDAY/--02-29&date-shown=CHILD_BIRTHDAY/2020-03-14"
                        + "&date-removed=CHILD_BIRTHDAY/--02-29"
                        + AGREED
                        + CHOICES);

        assertThat(profile().lifeDates().all())
                .extracting(date -> date.date().toString())
                .containsExactly("2020-03-14");
        assertThat(consents.evidenceOf(CUSTOMER)).isEmpty();
    }

    @Test
    void save_anotherWeddingAndAChildTooMany_replacesTheOneAndRefusesTheOther() throws IOException {
        keepDate(
                IntStream.rangeClosed(1, 8)
                                .mapToObj("CHILD_BIRTHDAY 2020-03-0%d"::formatted)
                                .map(date -> date + " OCCASION_MAIL 2026-11-20T08:00:00Z checkout")
                                .collect(Collectors.joining("\n"))
                        + "\nWEDDING 2019-05-12 OCCASION_MAIL 2026-11-20T08:00:00Z checkout",
                SENT);

        save(ON_NEWS + WEDDING + AGREED + CHOICES);
        JsonField answer =
                save(
                        ON_NEWS
                                + "&date-event=CHILD_BIRTHDAY&date-day=9&date-month=3&date-year="
                                + AGREED
                                + CHOICES);

        assertThat(answer.integer("statusCode")).isEqualTo(422);
        assertThat(profile().lifeDates().of(LifeEvent.WEDDING))
                .extracting(date -> date.date().toString())
                .containsExactly("2027-05-08");
        assertThat(profile().lifeDates().of(LifeEvent.CHILD_BIRTHDAY)).hasSize(8);
    }

    private void keepDate(String lines, Instant at) {
        save(
                new Customer.Known(
                        profile()
                                .with(
                                        "demo-shop",
                                        Platform.STANDARD,
                                        ProfileReport.ofLifeDates(LifeDates.parse(lines)),
                                        at)));
    }
}
