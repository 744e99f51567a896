package dev.stammkunde.managecampaigns.json;

import dev.stammkunde.campaigns.json.CampaignOutline;
import dev.stammkunde.campaigns.json.StoredCampaign;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;

import java.util.List;

/** Stored documents that cannot be used, as the admin API shows them. */
public final class UnusableView {

    private UnusableView() {}

    /** Returns mail settings. */
    public static String settings(int version, String text, List<Finding> problems) {
        return JsonText.object(
                json -> {
                    json.number("version", version);
                    reasons(json, problems);
                    document(json, text);
                });
    }

    static void write(JsonObjectText json, StoredCampaign.Unusable campaign) {
        CampaignOutline outline = campaign.outline();
        json.text("id", campaign.id().id())
                .text("name", outline.name().orElse(null))
                .text("state", outline.state().orElse(null))
                .number("version", campaign.version());
        reasons(json, campaign.problems());
    }

    private static void reasons(JsonObjectText json, List<Finding> problems) {
        json.array(
                "unusable",
                array ->
                        problems.forEach(
                                one ->
                                        array.object(
                                                o ->
                                                        o.text("field", one.path())
                                                                .text("problem", one.expected()))));
    }

    /** Writes what is stored, unless it is no JSON. */
    static void document(JsonObjectText json, String text) {
        try {
            json.value("document", Json.parse(text));
        } catch (NotJsonException | InvalidFieldException _) {
            // The problems say so.
        }
    }
}
