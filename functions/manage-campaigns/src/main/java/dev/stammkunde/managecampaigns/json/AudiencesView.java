package dev.stammkunde.managecampaigns.json;

import dev.stammkunde.campaigns.AudienceDraft;
import dev.stammkunde.campaigns.json.AudienceJson;
import dev.stammkunde.platform.admin.DocumentView;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saved audiences as the admin API lists them. */
public final class AudiencesView {

    private AudiencesView() {}

    /**
     * What is known of an audience beside what it says.
     *
     * @param usedBy the campaigns that are for it
     * @param savedAt when its latest version was saved
     * @param listed how many customers its list has; empty where it has none
     */
    public record About(List<String> usedBy, Optional<Instant> savedAt, Optional<Long> listed) {
        public About {
            usedBy = List.copyOf(usedBy);
        }
    }

    /** Returns versions, and what is known of each by its id. */
    public static String write(
            List<StoredVersion<AudienceDraft>> audiences, Map<String, About> about) {
        return JsonText.object(
                json -> {
                    DocumentView.list(json, "documents", AudienceJson.TYPE, audiences);
                    json.object(
                            "about",
                            all -> about.forEach((id, it) -> all.object(id, o -> write(o, it))));
                });
    }

    private static void write(JsonObjectText json, About about) {
        json.texts("usedBy", about.usedBy()).text("savedAt", about.savedAt().orElse(null));
        about.listed().ifPresent(count -> json.number("listed", count));
    }
}
