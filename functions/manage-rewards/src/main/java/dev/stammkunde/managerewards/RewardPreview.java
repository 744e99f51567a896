package dev.stammkunde.managerewards;

import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.admin.DocumentAnswers;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardText;
import dev.stammkunde.rewards.json.RewardJson;
import dev.stammkunde.shop.Language;

/** Tells what customers of a language read of a reward. */
final class RewardPreview {

    private final DocumentAnswers<RewardDraft> stored;
    private final ReadMailSettings shops;

    RewardPreview(DocumentAnswers<RewardDraft> stored, ReadMailSettings shops) {
        this.stored = stored;
        this.shops = shops;
    }

    /** The version of the query, or the latest, in the language of the query, or the shop's. */
    HttpResponse show(AdminInput input) {
        Language language =
                input.request()
                        .findQuery("language")
                        .map(RewardPreview::read)
                        .orElseGet(() -> shops.settings(input.shopId()).language());
        return switch (stored.version(input)) {
            case StoredVersion.Unusable<RewardDraft> unusable ->
                    throw AdminRefusedException.unusable(
                            ManageRewards.UNUSABLE, unusable.problems());
            case StoredVersion.Usable<RewardDraft>(Stamp stamp, RewardDraft draft) ->
                    HttpResponse.json(200, json(stamp.version(), draft, language));
        };
    }

    private static Language read(String code) {
        return Language.find(code)
                .filter(language -> language.code().equals(code))
                .orElseThrow(
                        () ->
                                AdminRefusedException.parameter(
                                        "language", "must be one of " + Language.codes()));
    }

    private static String json(int version, RewardDraft draft, Language language) {
        RewardText text = draft.texts().get(language);
        if (text == null) {
            throw AdminRefusedException.parameter(
                    "language", "must be one in which the reward is written");
        }
        return JsonText.object(
                json ->
                        json.number("version", version)
                                .text("language", language.code())
                                .number("points", draft.points())
                                .text("title", text.title())
                                .text("description", text.description())
                                .text("picture", text.picture())
                                .text("pictureText", text.pictureText())
                                .write(
                                        "benefit",
                                        value -> RewardJson.writeBenefit(value, draft.benefit())));
    }
}
