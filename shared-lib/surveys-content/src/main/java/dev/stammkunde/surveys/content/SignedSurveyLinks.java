package dev.stammkunde.surveys.content;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.surveys.ParticipationKey;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Links that nobody else can make. */
public record SignedSurveyLinks(SignedLinks links) implements SurveyLinks {

    @Override
    public String link(ParticipationKey invitation, @Nullable EmailKey address, Instant now) {
        String occurrence = invitation.surveyId() + '/' + invitation.wave();
        return links.url(
                SignedLink.survey(invitation.customer(), occurrence, now).sentTo(address), now);
    }
}
