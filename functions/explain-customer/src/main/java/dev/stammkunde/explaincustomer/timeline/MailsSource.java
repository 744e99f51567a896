package dev.stammkunde.explaincustomer.timeline;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.FindMailHistory;
import dev.stammkunde.mail.FindMailHistory.Place;
import dev.stammkunde.mail.MailClass;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.ResendNow;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.words.MailFateWords;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyMails;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mails of one reader, with what became of each and why: a customer, or who reads an address.
 */
final class MailsSource implements TimelineSource {

    /** Names of mails are part of a key, which has no more room. */
    private static final int LONGEST_NAME = 900;

    private static final int SHOWN_OF_HASH = 40;

    private final FindMailHistory mails;
    private final CustomerId reader;
    private final Instant now;

    MailsSource(FindMailHistory mails, CustomerId reader, Instant now) {
        this.mails = mails;
        this.reader = reader;
        this.now = now;
    }

    /** Customers may have had several addresses. */
    @Override
    public String name() {
        String word = TimelineKind.MAILS.word();
        return Mailbox.isMailbox(reader)
                ? word
                        + ' '
                        + reader.id().substring(0, Math.min(reader.id().length(), SHOWN_OF_HASH))
                : word;
    }

    @Override
    public Chunk newestFirst(Optional<String> after, int limit) {
        FindMailHistory.Page page = mails.newestFirst(reader, after.map(MailsSource::place), limit);
        List<Placed> kept = page.mails().stream().filter(this::isKept).map(this::placed).toList();
        return new Chunk(kept, page.next().map(MailsSource::text));
    }

    /** The table forgets within days after the time: until then a record is there. */
    private boolean isKept(MailRecord mail) {
        return mail.lastDecidedAt().plus(MailRecord.KEPT).isAfter(now);
    }

    private static String text(Place place) {
        return place.orderedAt() + " " + place.mail();
    }

    private static Place place(String text) {
        int end = text.indexOf(' ');
        String name = text.substring(end + 1);
        if (end > 0
                && !name.isEmpty()
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME) {
            try {
                return new Place(Instant.parse(text.substring(0, end)), name);
            } catch (DateTimeException _) {
                // Refused below.
            }
        }
        throw new UnknownPlaceException();
    }

    private Placed placed(MailRecord mail) {
        return new Placed(
                mail.orderedAt(),
                text(new Place(mail.orderedAt(), mail.key().name())),
                () -> item(mail));
    }

    private TimelineItem item(MailRecord mail) {
        String name = mail.key().name();
        TimelineItem item =
                TimelineItem.of(
                                mail.orderedAt(),
                                TimelineKind.MAILS,
                                titleOf(mail, name),
                                MailFateWords.of(mail))
                        .to("mail", name)
                        .resend(ResendNow.of(mail, now));
        if (mail.mailClass() != MailClass.PROMOTIONAL) {
            return item;
        }
        return findSurvey(name)
                .map(survey -> item.to("survey", survey))
                .orElseGet(() -> item.to("campaign", before(name)));
    }

    private static BothLanguages titleOf(MailRecord mail, String name) {
        BothLanguages title = title(mail.mailClass(), name);
        return Reach.findVariant(mail)
                .map(
                        variant ->
                                title.and(
                                        ", ",
                                        new BothLanguages(
                                                "Variante " + variant, "variant " + variant)))
                .orElse(title);
    }

    /** Surveys send as campaigns do. */
    private static Optional<String> findSurvey(String name) {
        return SurveyMails.findSurvey(new CampaignId("", before(name))).map(SurveyId::id);
    }

    private static BothLanguages title(MailClass mailClass, String name) {
        return switch (mailClass) {
            case PROMOTIONAL ->
                    findSurvey(name)
                            .map(
                                    survey ->
                                            new BothLanguages(
                                                    "Mail der Umfrage „%s“".formatted(survey),
                                                    "Mail of the survey “%s”".formatted(survey)))
                            .orElseGet(
                                    () ->
                                            new BothLanguages(
                                                    "Mail der Kampagne „%s“"
                                                            .formatted(before(name)),
                                                    "Mail of the campaign “%s”"
                                                            .formatted(before(name))));
            case TEST -> new BothLanguages("Testmail", "Test mail");
            case SERVICE ->
                    Arrays.stream(ServiceKind.values())
                            .filter(kind -> kind.label().equals(before(name)))
                            .findFirst()
                            .map(MailsSource::title)
                            .orElseGet(() -> new BothLanguages("Service-Mail", "Service mail"));
        };
    }

    private static BothLanguages title(ServiceKind kind) {
        return switch (kind) {
            case OPT_IN ->
                    new BothLanguages(
                            "Bitte, eine Anmeldung zu bestätigen", "Request to confirm an opt-in");
            case CONSENT_COPY -> new BothLanguages("Kopie einer Einwilligung", "Copy of a consent");
            case CASE_ANSWER -> new BothLanguages("Antwort zu einem Fall", "Answer to a case");
            case CASE_REMINDER ->
                    new BothLanguages("Erinnerung an einen Fall", "Reminder of a case");
            case CASE_DIGEST -> new BothLanguages("Übersicht der Fälle", "Summary of cases");
            case REWARD_CODE -> new BothLanguages("Code einer Prämie", "Code of a reward");
            case DECLARATION_RECEIPT ->
                    new BothLanguages(
                            "Bestätigung einer Kündigung oder eines Widerrufs",
                            "Receipt of a cancellation or withdrawal");
            case EVENT_NOTICE ->
                    new BothLanguages("Platz bei einer Veranstaltung", "Seat at an event");
            case CONTEST_WON ->
                    new BothLanguages("Gewinn in einem Gewinnspiel", "Prize won in a contest");
            case MONTH_REPORT -> new BothLanguages("Monatsbericht", "Report of a month");
            case TEAM_DIGEST ->
                    new BothLanguages("Tagesüberblick fürs Team", "Digest for the team");
            case TEAM_ALERT -> new BothLanguages("Meldung ans Team", "Alert to the team");
        };
    }

    private static String before(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }
}
