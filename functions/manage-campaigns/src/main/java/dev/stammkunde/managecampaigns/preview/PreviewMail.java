package dev.stammkunde.managecampaigns.preview;

import dev.stammkunde.domain.calendar.PublicHolidays;
import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.Content;
import dev.stammkunde.domain.campaign.Language;
import dev.stammkunde.domain.campaign.MailSettings;
import dev.stammkunde.domain.customer.Customer;
import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.FindCustomer;
import dev.stammkunde.domain.customer.FindCustomer.Found;
import dev.stammkunde.domain.points.AccountId;
import dev.stammkunde.domain.points.LedgerHistory;
import dev.stammkunde.domain.points.PointsView;
import dev.stammkunde.email.Compilation;
import dev.stammkunde.email.MailTemplate;
import dev.stammkunde.email.MailValues;
import dev.stammkunde.email.Rendering;
import dev.stammkunde.managecampaigns.preview.SampleValues.Reader;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows a campaign's mail as one customer would get it. Writes nothing and sends nothing. */
public final class PreviewMail {

    private final FindCustomer customers;
    private final LedgerHistory ledger;
    private final SampleValues samples;

    public PreviewMail(FindCustomer customers, LedgerHistory ledger, PublicHolidays holidays) {
        this.customers = customers;
        this.ledger = ledger;
        this.samples = new SampleValues(holidays);
    }

    /**
     * Which mail is asked for.
     *
     * @param language empty for the customer's
     */
    public record Wish(CustomerId customer, String variant, Optional<Language> language) {}

    /** Shows a mail. */
    public Preview show(Campaign campaign, MailSettings settings, Wish wish, Instant now) {
        Optional<Found> found = customers.find(wish.customer());
        if (found.isEmpty() || !(found.get().customer() instanceof Customer.Known(var profile))) {
            return new Preview.UnknownCustomer();
        }
        Map<Language, Content> contents =
                campaign.contents()
                        .getOrDefault(
                                wish.variant(),
                                campaign.contents().getOrDefault(Campaign.MAIN, Map.of()));
        Optional<Language> language =
                Stream.of(
                                wish.language(),
                                profile.language().flatMap(Language::find),
                                Optional.of(settings.language()))
                        .flatMap(Optional::stream)
                        .filter(contents::containsKey)
                        .findFirst();
        Content content = language.map(contents::get).orElse(null);
        if (language.isEmpty() || content == null) {
            return new Preview.NoContent();
        }
        PointsView points =
                PointsView.of(
                        ledger.account(
                                new AccountId(wish.customer().shopId(), wish.customer().id())),
                        now);
        Reader reader =
                new Reader(
                        profile,
                        found.get().activity(),
                        points,
                        profile.timeZone().orElse(settings.zone()),
                        settings.brand().url(),
                        now);
        MailValues values = samples.of(campaign, wish.variant(), language.get(), reader);
        return switch (MailTemplate.compile(content, settings, language.get())) {
            case Compilation.Compiled(MailTemplate template) ->
                    render(template, values, language.get());
            case Compilation.Faulty faulty ->
                    new Preview.Faulty(
                            language.get(),
                            faulty.problems().stream()
                                    .map(
                                            p ->
                                                    "%s, line %d, column %d: %s"
                                                            .formatted(
                                                                    p.part().field(),
                                                                    p.line(),
                                                                    p.column(),
                                                                    p.message()))
                                    .toList());
        };
    }

    private static Preview render(MailTemplate template, MailValues values, Language language) {
        return switch (template.render(values)) {
            case Rendering.Rendered(var mail) -> new Preview.Shown(language, mail);
            case Rendering.MissingVariable _ ->
                    new Preview.Lacking(language, MissingValues.of(template, values));
        };
    }
}
