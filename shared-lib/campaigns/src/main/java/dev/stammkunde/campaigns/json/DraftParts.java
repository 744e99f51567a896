package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.mail.Content;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a draft that can be looked at more closely, as far as each could be read: so the
 * author of a wrong zone learns of a wrong expression at once and not after mending the zone.
 */
public record DraftParts(
        Optional<CampaignRule> rule,
        Optional<String> expression,
        Optional<ZoneId> zone,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        Map<String, Map<Language, Content>> contents) {

    static final DraftParts NONE =
            new DraftParts(
                    Optional.empty(), Optional.empty(), Optional.empty(), null, null, Map.of());

    public DraftParts {
        contents = Map.copyOf(contents);
    }

    /** Returns those of a draft that could be read whole. */
    public static DraftParts of(CampaignDraft draft) {
        return new DraftParts(
                Optional.of(draft.rule()),
                Optional.of(draft.timing().expression()),
                Optional.of(draft.timing().zone()),
                draft.timing().starts(),
                draft.timing().ends(),
                draft.contents());
    }
}
