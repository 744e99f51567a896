package dev.stammkunde.surveys.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Counting;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Segments;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** Invitations of a customer of the demo shop to a survey {@code nps}, and answers to it. */
public final class SampleParticipations {

    public static final CustomerId ANNA = new CustomerId("demo-shop", "anna#1%");
    public static final ParticipationKey KEY = new ParticipationKey(ANNA, "nps", "2026-11-02");
    public static final Counting COUNTING =
            new Counting("nps", Scale.NPS, ZoneId.of("Europe/Berlin"));
    public static final Instant INVITED = Instant.parse("2026-11-03T08:00:00.123Z");
    public static final Instant CLOSES = INVITED.plus(Duration.ofDays(20));

    private SampleParticipations() {}

    /** Returns an invitation that is not answered. */
    public static Participation invited(ParticipationKey key, Instant at) {
        return new Participation(
                new Invitation(
                        key,
                        3,
                        "4711",
                        EmailKey.of(key.customer().shopId(), "anna@example.com"),
                        new Segments(Language.DE, true, "DE", Set.of("tea", "cups")),
                        COUNTING,
                        at,
                        at.plus(Duration.ofDays(20))),
                null);
    }

    /**
     * Returns an invitation that was answered in time, with a score to the question {@code nps}.
     */
    public static Participation answered(ParticipationKey key, Instant invitedAt, int score) {
        Instant at = invitedAt.plusSeconds(3_600);
        return new Participation(
                invited(key, invitedAt).invitation(),
                new Response(Map.of("nps", new Answer.Score(score)), at, at, false));
    }
}
