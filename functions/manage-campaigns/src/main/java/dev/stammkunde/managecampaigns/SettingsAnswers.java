package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.managecampaigns.json.UnusableView;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;

import java.util.List;

/** Answers requests about how a shop sends mail. */
final class SettingsAnswers {

    private final DocumentVersions<String> documents;
    private final Campaigns campaigns;

    SettingsAnswers(DocumentVersions<String> documents, Campaigns campaigns) {
        this.documents = documents;
        this.campaigns = campaigns;
    }

    /** Those of a shop that has said nothing are the defaults, of version 0. */
    HttpResponse show(Input input) {
        String shopId = input.shopId();
        int version = documents.findLatestVersion(shopId).orElse(0);
        try {
            return shown(campaigns.settings(shopId), version);
        } catch (UnusableDocumentException e) {
            String text = documents.findText(shopId, version).orElse("");
            return withVersion(UnusableView.settings(version, text, e.problems()), version);
        }
    }

    HttpResponse change(Input input) {
        String shopId = input.shopId();
        JsonField body = input.body();
        return switch (MailSettingsJson.read(shopId, body)) {
            case Reading.Invalid<MailSettings>(List<Finding> problems) ->
                    AdminProblems.invalid(problems);
            case Reading.Valid<MailSettings>(MailSettings settings) ->
                    save(settings, documents.findLatestVersion(shopId).orElse(0), input, body);
        };
    }

    private HttpResponse save(MailSettings settings, int latest, Input input, JsonField body) {
        // Nobody can have seen a version of a shop that has none.
        int seen = latest == 0 ? 0 : input.seenVersion(body);
        String shopId = settings.shopId();
        if (latest == seen + 1 && isInForce(settings)) {
            return shown(settings, latest);
        }
        if (latest != seen) {
            return AdminProblems.outdated(latest);
        }
        String document =
                documents
                        .findText(shopId, seen)
                        .map(stored -> MailSettingsJson.write(settings, seen + 1, stored))
                        .orElseGet(() -> MailSettingsJson.write(settings, seen + 1));
        return switch (documents.save(shopId, seen + 1, document)) {
            case SaveResult.SAVED -> shown(settings, seen + 1);
            case SaveResult.CONFLICT ->
                    AdminProblems.outdated(documents.findLatestVersion(shopId).orElse(latest));
        };
    }

    private boolean isInForce(MailSettings settings) {
        try {
            return campaigns.settings(settings.shopId()).equals(settings);
        } catch (UnusableDocumentException _) {
            return false;
        }
    }

    private static HttpResponse shown(MailSettings settings, int version) {
        return withVersion(MailSettingsJson.write(settings, version), version);
    }

    private static HttpResponse withVersion(String json, int version) {
        return HttpResponse.json(200, json).withHeader("etag", '"' + String.valueOf(version) + '"');
    }
}
