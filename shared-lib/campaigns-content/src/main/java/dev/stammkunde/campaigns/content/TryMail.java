package dev.stammkunde.campaigns.content;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.WhatHappened;
import dev.stammkunde.campaigns.calendar.OccasionNames;
import dev.stammkunde.campaigns.calendar.PublicHolidays;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.content.MailText;
import dev.stammkunde.mail.content.RenderMail;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Tries the mails of a campaign on a reader as if they were due. Writes and sends nothing. */
public final class TryMail {

    private final OccasionNames names;
    private final AsIfDue due;
    private final RenderMail render = new RenderMail();

    /**
     * Wires the use case.
     *
     * @param programmesAsOf the rules of points as known at a time
     */
    public TryMail(PublicHolidays holidays, Function<Instant, Programmes> programmesAsOf) {
        this.names = new OccasionNames(holidays);
        this.due = new AsIfDue(holidays, programmesAsOf);
    }

    /**
     * Which mail is tried.
     *
     * @param language empty for the reader's
     */
    record Which(String variant, Optional<Language> language) {}

    /** A mail that was tried. */
    record Tried(About about, MailText text) {}

    Tried tryOn(Recipient reader, Campaign campaign, MailSettings settings, Which which) {
        MailFacts none =
                facts(
                        reader,
                        campaign,
                        settings,
                        new About(which.variant(), LocalDate.EPOCH, null, null),
                        settings.language());
        About about = due.about(campaign, which.variant(), none);
        Language language = which.language().or(none::findLanguage).orElseGet(settings::language);
        MailFacts facts = facts(reader, campaign, settings, about, language);
        return new Tried(
                about,
                render.show(
                        facts, new FillIn(names, campaign, reader.points(), WhatHappened.NOTHING)));
    }

    /** Of a mail that goes nowhere. */
    private static MailFacts facts(
            Recipient reader,
            Campaign campaign,
            MailSettings settings,
            About about,
            Language language) {
        MailOrder order =
                new MailOrder.OfTest(
                        new MailKey(reader.id(), "try"),
                        campaign.id(),
                        campaign.version(),
                        about,
                        "",
                        language.code(),
                        reader.now());
        return reader.facts(order, settings);
    }
}
