package dev.stammkunde.surveys.json;

import dev.stammkunde.campaigns.json.CampaignTopics;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.Trigger;

import java.util.Set;
import java.util.TreeSet;

/** Tells on which topics a shop sends advertising: those of its campaigns and of its surveys. */
public final class ShopTopics {

    private final CampaignTopics campaigns;
    private final Surveys surveys;

    public ShopTopics(CampaignTopics campaigns, Surveys surveys) {
        this.campaigns = campaigns;
        this.surveys = surveys;
    }

    /** Returns the topics in the order of their names, but those of what is archived. */
    public Set<String> topicsOf(String shopId) {
        Set<String> topics = new TreeSet<>(campaigns.topicsOf(shopId));
        surveys.inUse(shopId).stream()
                .map(Survey::draft)
                .filter(draft -> !(draft.trigger() instanceof Trigger.LinkOnly))
                .map(SurveyDraft::topic)
                .forEach(topics::add);
        return topics;
    }
}
