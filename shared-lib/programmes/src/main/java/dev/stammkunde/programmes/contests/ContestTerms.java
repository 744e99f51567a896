package dev.stammkunde.programmes.contests;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.TierCondition;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What must not change once a contest is open: customers take part on these terms. The title, the
 * description and the name for the team may.
 */
public final class ContestTerms {

    private ContestTerms() {}

    /** Returns a fingerprint: two drafts have the same one where their terms are the same. */
    public static String fingerprint(ContestDraft draft) {
        return Sha256.of(
                parts(draft).entrySet().stream()
                        .map(part -> part.getKey() + '=' + part.getValue())
                        .collect(Collectors.joining("\n")));
    }

    /**
     * Returns which fields of a draft differ in what must not change, by their names in the
     * document.
     */
    public static List<String> changed(ContestDraft before, ContestDraft after) {
        Map<String, String> kept = parts(before);
        return parts(after).entrySet().stream()
                .filter(part -> !part.getValue().equals(kept.get(part.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static TreeMap<String, String> parts(ContestDraft draft) {
        TreeMap<String, String> parts = new TreeMap<>();
        parts.put("window", draft.window().from() + "/" + draft.window().until());
        parts.put("timeZone", draft.zone().getId());
        parts.put("prizes", quoted(draft.prizes().stream().map(ContestTerms::of).toList()));
        parts.put(
                "entry",
                quoted(sorted(draft.entry().ways()))
                        + draft.entry().points()
                        + '/'
                        + draft.entry().most());
        parts.put("mayEnter", draft.mayEnter().fromTier() + '/' + of(draft.mayEnter().audience()));
        draft.texts()
                .forEach(
                        (language, text) ->
                                parts.put("texts." + language.code() + ".terms", text.terms()));
        return parts;
    }

    private static String of(Prize prize) {
        List<String> names = new ArrayList<>();
        for (Language language : Language.values()) {
            names.add(String.valueOf(prize.names().get(language)));
        }
        return prize.pieces() + quoted(names);
    }

    private static String of(Audience audience) {
        return quoted(sorted(audience.languages()))
                + quoted(sorted(audience.countries()))
                + audience.spentAtLeast()
                + '/'
                + audience.spentLessThan()
                + '/'
                + audience.boughtWithinDays()
                + '/'
                + audience.notBoughtForDays()
                + '/'
                + audience.pointsAtLeast()
                + quoted(sorted(audience.boughtAnyOf()))
                + audience.saved()
                + '/'
                + of(audience.tier())
                + '/'
                + audience.vip();
    }

    private static String of(@Nullable TierCondition tier) {
        return switch (tier) {
            case null -> "any";
            case TierCondition.AnyOf(Set<String> tiers) -> "one of" + quoted(sorted(tiers));
            case TierCondition.AtLeast(String least) -> "from " + least;
            case TierCondition.None() -> "none";
        };
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    /** No text can look like two. */
    private static String quoted(List<String> texts) {
        return texts.stream()
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
