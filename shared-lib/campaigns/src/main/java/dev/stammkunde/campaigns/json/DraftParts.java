package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Split;
import dev.stammkunde.mail.Content;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonField.Kind;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        Map<String, Map<Language, Content>> contents,
        @Nullable Split split) {

    static final DraftParts NONE =
            new DraftParts(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    null,
                    null,
                    Map.of(),
                    null);

    public DraftParts {
        contents = Map.copyOf(contents);
    }

    /**
     * Reads those of a document, each for itself.
     *
     * @param required the languages that contents must have
     */
    static DraftParts of(JsonField document, Set<Language> required) {
        if (document.kind() != Kind.OBJECT) {
            return NONE;
        }
        Optional<CampaignRule> rule = CampaignShape.RULE.find(document.at("rule"));
        Optional<JsonField> timing =
                Optional.of(document.at("timing")).filter(field -> field.kind() == Kind.OBJECT);
        Map<String, Map<Language, Content>> contents =
                ContentShape.of(rule, required).find(document.at("contents")).orElseGet(Map::of);
        return new DraftParts(
                rule,
                find(timing, "expression", TimingShape.EXPRESSION),
                find(timing, "zone", TimingShape.ZONE),
                find(timing, "starts", TimingShape.DATE).orElse(null),
                find(timing, "ends", TimingShape.DATE).orElse(null),
                contents,
                SplitShape.of(rule, contents).find(document.at("split")).orElse(null));
    }

    private static <V> Optional<V> find(Optional<JsonField> object, String name, Shape<V> shape) {
        return object.flatMap(field -> shape.find(field.at(name)));
    }

    /** Returns those of a draft that could be read whole. */
    public static DraftParts of(CampaignDraft draft) {
        return new DraftParts(
                Optional.of(draft.rule()),
                Optional.of(draft.timing().expression()),
                Optional.of(draft.timing().zone()),
                draft.timing().starts(),
                draft.timing().ends(),
                draft.contents(),
                draft.split());
    }
}
