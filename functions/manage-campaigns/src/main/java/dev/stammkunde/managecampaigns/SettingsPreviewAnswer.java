package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.content.PreviewMail;
import dev.stammkunde.campaigns.content.PreviewMail.Wish;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Answers what a shop's mails look like by settings that are kept, or that somebody is typing. */
final class SettingsPreviewAnswer {

    private static final List<String> FIELDS = List.of(CampaignInput.DRAFT, "language");

    /** A mail that each shop knows, to a customer of whom all is known. */
    private static final String SAMPLE =
            """
            {"id": "sample", "name": "Sample", "rule": {"kind": "BIRTHDAY"}, "topic": "news",
             "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin"},
             "contents": {"main": {"de": {"template": "birthday"}, "en": {"template": "birthday"}}}}
            """;

    private final Campaigns campaigns;
    private final PreviewMail preview;
    private final CampaignDraft sample =
            CampaignJson.readParts(Json.parse(SAMPLE), Set.of()).draft().orElseThrow();

    SettingsPreviewAnswer(Campaigns campaigns, PreviewMail preview) {
        this.campaigns = campaigns;
        this.preview = preview;
    }

    HttpResponse answer(CampaignInput input, Instant now) {
        input.refuseFieldsBeside(FIELDS);
        JsonField body = input.body();
        Optional<Language> language = input.language(body);
        MailSettings settings = settings(input.shopId(), body);
        Campaign campaign =
                sample.toVersion(
                        new CampaignId(input.shopId(), "sample"), 1, CampaignState.ACTIVE, now);
        return PreviewAnswer.of(
                preview.show(
                        campaign,
                        settings,
                        new Wish(Optional.empty(), Campaign.MAIN, language),
                        now),
                OptionalInt.empty(),
                Optional.empty());
    }

    private MailSettings settings(String shopId, JsonField body) {
        Optional<JsonField> draft = CampaignInput.read(() -> body.find(CampaignInput.DRAFT));
        if (draft.isEmpty()) {
            return campaigns.settings(shopId);
        }
        return switch (MailSettingsJson.type(shopId).read(draft.get())) {
            case Reading.Valid<MailSettings>(MailSettings settings) -> settings;
            case Reading.Invalid<MailSettings>(List<Finding> problems) ->
                    throw AdminRefusedException.invalid(problems);
        };
    }
}
