package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Counting;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Segments;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.Wave;
import dev.stammkunde.surveys.store.DynamoDbParticipations;

import org.jspecify.annotations.NullMarked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Customers who are asked by a survey, and what they send.
 *
 * @param event a request with {@code ${token}} and {@code ${score}}
 */
@NullMarked
record AskedCustomers(
        SignedLinks links,
        DynamoDbParticipations participations,
        Survey survey,
        String event,
        Instant now) {

    private static final int SCORES = 5;
    private static final String SHOP = "demo-shop";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private ParticipationKey key(int number) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        return new ParticipationKey(
                new CustomerId(SHOP, "c" + number),
                survey.id().id(),
                Wave.of(today, survey.draft().waveDays()).name());
    }

    private static EmailKey address(int number) {
        return EmailKey.of(SHOP, "c" + number + "@example.org");
    }

    /** Invites some. */
    void invite(int from, int to) {
        Instant closes =
                Wave.of(LocalDate.ofInstant(now, ZONE), survey.draft().waveDays()).closesAt(ZONE);
        IntStream.range(from, to)
                .parallel()
                .forEach(
                        number ->
                                participations.save(
                                        new Participation(
                                                new Invitation(
                                                        key(number),
                                                        survey.version(),
                                                        "o" + number,
                                                        address(number),
                                                        new Segments(
                                                                Language.DE,
                                                                number % 2 == 0,
                                                                "DE",
                                                                Set.of("tea")),
                                                        Counting.of(survey, ZONE),
                                                        now,
                                                        closes),
                                                null),
                                        0));
    }

    /** Returns the request with an answer, an hour after the invitation. */
    String answer(int number) {
        ParticipationKey key = key(number);
        SignedLink link =
                SignedLink.survey(key.customer(), key.surveyId() + '/' + key.wave(), now)
                        .sentTo(address(number));
        return event.replace("${token}", links.token(link, now))
                .replace("${score}", String.valueOf(1 + number % SCORES))
                .replace("1795338000000", String.valueOf(now.plusSeconds(3_600).toEpochMilli()));
    }
}
