package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.platform.json.Finding;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a draft.
 *
 * @param draft empty if there is any problem
 * @param problems in the order of the document
 */
public record DraftReading(
        Optional<CampaignDraft> draft, DraftParts parts, List<Finding> problems) {
    public DraftReading {
        problems = List.copyOf(problems);
    }
}
