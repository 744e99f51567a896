package dev.stammkunde.surveys.content;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.Reported;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.mail.ReadSituations.Situation;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.content.MailText;
import dev.stammkunde.mail.content.RenderMail;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.ProfileReport.Field;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyMails;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a survey's mail as one customer would get it. Writes nothing and sends nothing. */
public final class PreviewSurvey {

    /** Whose name all others are shown by. */
    private static final Customer SAMPLE =
            new Customer.Known(
                    new Profile(
                            Map.of(
                                    Field.GIVEN_NAME, new Reported("Ada", Instant.EPOCH),
                                    Field.FAMILY_NAME, new Reported("Lovelace", Instant.EPOCH)),
                            ConsentHistory.empty(),
                            Map.of(),
                            Map.of()));

    private final ReadSituations situations;
    private final RenderMail render = new RenderMail();

    public PreviewSurvey(ReadSituations situations) {
        this.situations = situations;
    }

    /**
     * Which mail is asked for.
     *
     * @param customer empty for one of whom everything is known
     * @param language empty for the customer's
     */
    public record Wish(
            Optional<CustomerId> customer, String variant, Optional<Language> language) {}

    /**
     * Shows a mail; nothing where nothing is kept of the customer.
     *
     * @param links to the page that can be tried
     */
    public Optional<MailText> show(
            Survey survey, MailSettings shop, Wish wish, SurveyLinks links, Instant now) {
        MailOrder.OfTest order = order(survey, shop, wish, shop.language(), now);
        Optional<MailFacts> reader =
                wish.customer().isPresent()
                        ? find(order, shop)
                        : Optional.of(facts(order, shop, SAMPLE, Standing.empty()));
        return reader.map(
                facts -> {
                    Language language =
                            wish.language().or(facts::findLanguage).orElseGet(shop::language);
                    return render.show(
                            facts.with(order(survey, shop, wish, language, now)),
                            new FillSurvey(survey, links));
                });
    }

    private static MailOrder.OfTest order(
            Survey survey, MailSettings shop, Wish wish, Language language, Instant now) {
        return new MailOrder.OfTest(
                new MailKey(
                        wish.customer()
                                .orElseGet(() -> new CustomerId(survey.id().shopId(), "sample")),
                        "try"),
                SurveyMails.campaign(survey.id()),
                survey.version(),
                new About(wish.variant(), LocalDate.ofInstant(now, shop.zone()), null, null),
                "",
                language.code(),
                now);
    }

    private Optional<MailFacts> find(MailOrder.OfTest order, MailSettings shop) {
        Situation found = situations.read(List.of(ofSurvey(order))).getFirst();
        boolean isKnown =
                found.customer() instanceof Customer.Known
                        && !(found.customer().equals(Customer.UNKNOWN)
                                && found.activity().equals(Activity.none()));
        return isKnown
                ? Optional.of(facts(order, shop, found.customer(), found.standing().value()))
                : Optional.empty();
    }

    /** Of the survey, since what is known of a mail is also known by the address it goes to. */
    private static MailOrder ofSurvey(MailOrder.OfTest order) {
        return new MailOrder.OfCampaign(
                MailKey.of(order.key().customer(), order.campaign(), "preview"),
                order.campaign(),
                order.version(),
                order.about().variant(),
                order.orderedAt(),
                order.orderedAt(),
                order.about().occasion(),
                null,
                null);
    }

    private static MailFacts facts(
            MailOrder.OfTest order, MailSettings shop, Customer reader, Standing standing) {
        return new MailFacts(
                order,
                shop,
                null,
                reader,
                Activity.none(),
                standing,
                Suppression.none(),
                null,
                order.orderedAt());
    }
}
