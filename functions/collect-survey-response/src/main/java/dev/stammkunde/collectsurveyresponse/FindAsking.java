package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Counting;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Participations;
import dev.stammkunde.surveys.Segments;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.Wave;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds what the holder of a link is asked. */
final class FindAsking {

    /** How long answers seem to count on a page that is only tried. */
    private static final Duration PREVIEWED_WAVE = Duration.ofDays(30);

    private final Surveys surveys;
    private final Participations participations;

    FindAsking(Surveys surveys, Participations participations) {
        this.surveys = surveys;
        this.participations = participations;
    }

    /** What was found. */
    sealed interface Found {

        /** They are asked something. */
        record Asked(Asking asking) implements Found {}

        /** The survey takes no answers. */
        record Closed() implements Found {}

        /** Nothing is kept of who was invited, such as of an erased customer, or of the survey. */
        record Unknown() implements Found {}
    }

    /**
     * Who follows the link.
     *
     * @param language in which they read the page
     * @param shown the version of the survey that they saw; empty where they do not say
     */
    record Reader(SignedLink link, Instant at, ZoneId zone, Language language, OptionalInt shown) {

        Optional<ParticipationKey> findKey() {
            String subject = link.subject();
            int slash = subject.lastIndexOf('/');
            return slash < 0
                    ? Optional.empty()
                    : Optional.of(
                            new ParticipationKey(
                                    link.customer(),
                                    subject.substring(0, slash),
                                    subject.substring(slash + 1)));
        }
    }

    /** Finds it by one participation and its survey. */
    Found find(Reader reader) {
        ParticipationKey key = reader.findKey().orElse(null);
        if (key == null) {
            return new Found.Unknown();
        }
        if (key.isPreview()) {
            return preview(reader, key);
        }
        Optional<Versioned<Participation>> kept = participations.find(key);
        if (kept.isPresent()) {
            return kept(reader, kept.get());
        }
        return key.isAnonymous() ? anonymous(reader, key) : new Found.Unknown();
    }

    private Found kept(Reader reader, Versioned<Participation> kept) {
        Invitation invitation = kept.value().invitation();
        Optional<Survey> survey = surveys.find(invitation.key().survey(), invitation.version());
        if (survey.isEmpty()) {
            return new Found.Unknown();
        }
        boolean isOfInvited = Objects.equals(invitation.address(), reader.link().address());
        Asking asking = new Asking(survey.get(), kept.value(), kept.version(), isOfInvited);
        boolean isOver =
                asking.isClosed(reader.at())
                        && asking.response().isEmpty()
                        && isArchived(invitation.key());
        return isOver ? new Found.Closed() : new Found.Asked(asking);
    }

    private boolean isArchived(ParticipationKey key) {
        return surveys.find(key.survey())
                .filter(newest -> newest.state() != SurveyState.ARCHIVED)
                .isEmpty();
    }

    /** Nobody was invited: the first answer says that somebody came, while the survey is open. */
    private Found anonymous(Reader reader, ParticipationKey key) {
        Survey newest = surveys.find(key.survey()).filter(FindAsking::isOpen).orElse(null);
        if (newest == null) {
            return new Found.Closed();
        }
        Survey survey =
                reader.shown().isPresent()
                        ? surveys.find(key.survey(), reader.shown().getAsInt()).orElse(newest)
                        : newest;
        try {
            Wave wave = new Wave(LocalDate.parse(key.wave()), survey.draft().waveDays());
            Wave ofNow = Wave.of(dayOfIssue(reader), survey.draft().waveDays());
            // Waves may have been cut otherwise when the link was followed.
            Instant closesAt = later(wave, ofNow).closesAt(reader.zone());
            return new Found.Asked(unasked(reader, key, survey, closesAt));
        } catch (DateTimeException _) {
            return new Found.Unknown();
        }
    }

    private static LocalDate dayOfIssue(Reader reader) {
        return LocalDate.ofInstant(reader.link().issuedAt(), reader.zone());
    }

    private static Wave later(Wave one, Wave other) {
        return one.firstDay().isAfter(other.firstDay()) ? one : other;
    }

    /** Of somebody in the team, who sees the version's page as customers do. */
    private Found preview(Reader reader, ParticipationKey key) {
        OptionalInt version = key.findPreviewed();
        return version.isPresent()
                ? surveys.find(key.survey(), version.getAsInt())
                        .<Found>map(
                                survey ->
                                        new Found.Asked(
                                                unasked(
                                                        reader,
                                                        key,
                                                        survey,
                                                        reader.at().plus(PREVIEWED_WAVE))))
                        .orElseGet(Found.Unknown::new)
                : new Found.Unknown();
    }

    /** Of somebody of whom nothing is kept so far. */
    private static Asking unasked(
            Reader reader, ParticipationKey key, Survey survey, Instant closesAt) {
        Invitation invitation =
                new Invitation(
                        key,
                        survey.version(),
                        null,
                        null,
                        new Segments(reader.language(), false, null, Set.of()),
                        Counting.of(survey, reader.zone()),
                        reader.link().issuedAt(),
                        closesAt);
        return new Asking(survey, new Participation(invitation, null), 0, true);
    }

    /** Whether everybody who follows its link is asked. */
    static boolean isOpen(Survey survey) {
        return survey.state() == SurveyState.ACTIVE
                && survey.draft().trigger() instanceof Trigger.LinkOnly;
    }
}
