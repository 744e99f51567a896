package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.calendar.OccasionCalendar;
import dev.stammkunde.campaigns.content.Preview;
import dev.stammkunde.campaigns.content.PreviewMail;
import dev.stammkunde.campaigns.content.TryMail;
import dev.stammkunde.campaigns.schedules.CampaignPlans;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.content.MailText;
import dev.stammkunde.managecampaigns.audience.AudienceCount;
import dev.stammkunde.managecampaigns.audience.AudiencePlace;
import dev.stammkunde.managecampaigns.audience.CountAudience;
import dev.stammkunde.managecampaigns.json.AudienceView;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Answers requests about what a campaign's mails would be. */
final class MailAnswers {

    private static final List<String> FIELDS =
            List.of("customerId", "language", "variant", "version");
    private static final List<String> FIELDS_OF_PREVIEW =
            List.of("customerId", "language", "variant", "version", CampaignInput.DRAFT);

    private final MeantCampaigns meant;
    private final Campaigns campaigns;
    private final PreviewMail preview;
    private final CountAudience audience;
    private final OrderMails orders;

    MailAnswers(
            ManageCampaignsPorts ports, MeantCampaigns meant, Campaigns campaigns, TryMail tries) {
        this.meant = meant;
        this.campaigns = campaigns;
        this.preview = new PreviewMail(ports.situations(), tries);
        this.audience =
                new CountAudience(
                        new CountAudience.Sources(
                                ports.index(),
                                ports.followUps(),
                                ports.facts(),
                                ports.situations()),
                        new OccasionCalendar(ports.holidays()));
        this.orders = ports.orders();
    }

    HttpResponse preview(CampaignInput input, Instant now) {
        MeantCampaigns.Meant shown = meant.of(input, now);
        Campaign campaign = shown.campaign();
        JsonField body = input.body();
        Optional<CustomerId> customer =
                body.has("customerId") ? Optional.of(input.customer(body)) : Optional.empty();
        input.refuseFieldsBeside(FIELDS_OF_PREVIEW);
        AskedMail asked = AskedMail.of(campaign, input, customer);
        return PreviewAnswer.of(
                show(asked, now),
                shown.isDraft() ? OptionalInt.empty() : OptionalInt.of(campaign.version()),
                asked.variant());
    }

    /** A test that could not be sent is refused as its preview is. */
    HttpResponse test(CampaignInput input, AdminCaller caller, HttpRequest request) {
        Campaign campaign = meant.version(input);
        CustomerId customer = input.customer(input.body());
        input.refuseFieldsBeside(FIELDS);
        AskedMail asked = AskedMail.of(campaign, input, Optional.of(customer));
        if (caller.email().isEmpty()) {
            return AdminProblems.noAddress();
        }
        Preview shown = show(asked, request.at());
        if (!(shown
                instanceof
                Preview.Shown(About about, MailText.Whole(Language language, RenderedMail _)))) {
            return PreviewAnswer.of(shown, OptionalInt.of(campaign.version()), asked.variant());
        }
        orders.order(
                List.of(
                        new MailOrder.OfTest(
                                MailKey.ofTest(customer, request.requestId()),
                                campaign.id(),
                                campaign.version(),
                                about,
                                asked.variant().orElse(null),
                                caller.email().get(),
                                language.code(),
                                request.at())));
        return HttpResponse.json(
                202,
                JsonText.object(
                        json -> {
                            json.text("language", language.code())
                                    .number("version", campaign.version());
                            asked.variant().ifPresent(variant -> json.text("variant", variant));
                        }));
    }

    private Preview show(AskedMail asked, Instant now) {
        Campaign campaign = asked.campaign();
        return preview.show(
                campaign, campaigns.settings(campaign.id().shopId()), asked.wish(), now);
    }

    HttpResponse audience(CampaignInput input, Instant now) {
        MeantCampaigns.Meant counted = meant.of(input, now);
        Campaign campaign = counted.campaign();
        JsonField body = input.body();
        Findings findings = Findings.strict();
        findings.object(body, List.of("date", "next", CampaignInput.DRAFT));
        Optional<LocalDate> date =
                findings.value(
                        body.at("date"), "a date such as 2027-03-14", JsonField::date, _ -> true);
        Optional<AudiencePlace> place =
                date.flatMap(day -> findPlace(findings, body, day, counted.mark()));
        if (date.isEmpty() || place.isEmpty() || !findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        MailSettings settings = campaigns.settings(campaign.id().shopId());
        LocalDate sendDay =
                new RunWindow(null, now, now)
                        .of(campaign.timing(), settings.quietHours())
                        .sendDay(date.get());
        List<Instant> runs = CampaignPlans.runsOn(sendDay, campaign.timing(), now);
        AudienceCount count =
                audience.from(
                        place.get(),
                        new CountAudience.Asked(
                                date.get(),
                                !runs.isEmpty(),
                                campaign,
                                counted.audience(),
                                settings,
                                now));
        return HttpResponse.json(
                200,
                AudienceView.write(
                        date.get(),
                        counted.audience(),
                        campaign.timing().zone(),
                        runs,
                        sendTimes(date.get(), sendDay, campaign, settings, runs),
                        count));
    }

    /** When the mails of runs leave, to a customer of the shop's zone whom nothing else keeps. */
    private static List<Instant> sendTimes(
            LocalDate due,
            LocalDate sendDay,
            Campaign campaign,
            MailSettings settings,
            List<Instant> runs) {
        ZoneId zone = settings.zone();
        LocalTime localTime = campaign.timing().localTime();
        Instant atTime =
                localTime == null ? null : sendDay.atTime(localTime).atZone(zone).toInstant();
        return runs.stream()
                .map(run -> atTime != null && atTime.isAfter(run) ? atTime : run)
                .flatMap(
                        from ->
                                campaign
                                        .mailDays()
                                        .findSendTime(due, from, zone, settings.quietHours())
                                        .stream())
                .distinct()
                .toList();
    }

    /** Parts of different counts have no sum. */
    private static Optional<AudiencePlace> findPlace(
            Findings findings, JsonField body, LocalDate day, int mark) {
        return findings.ifGiven(body, "next").isEmpty()
                ? Optional.of(AudiencePlace.first(day, mark))
                : findings.value(
                                body.at("next"),
                                "that of the answer before, for the same day and the same version"
                                        + " of the campaign",
                                field -> AudiencePlace.find(field.text()),
                                found ->
                                        found.filter(
                                                        place ->
                                                                place.day().equals(day)
                                                                        && place.version() == mark)
                                                .isPresent())
                        .flatMap(Function.identity());
    }
}
