package dev.stammkunde.managepreferences;

import dev.stammkunde.mail.pages.FormProblem;
import dev.stammkunde.mail.pages.StatedForm;
import dev.stammkunde.mail.pages.StatedForm.Size;
import dev.stammkunde.mail.pages.StatedForm.Tick;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.StatedOffer;
import dev.stammkunde.shop.StatedOffer.Choice;
import dev.stammkunde.shop.StatedPreferences;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a customer's form states of them.
 *
 * @param offer what the form has: what the shop offers, and what the customer stated of what it
 *     offered before, so that they see it and can delete it
 * @param isOffered whether the form had this part
 * @param sizes as they were typed, by kind
 */
record StatedInput(
        StatedOffer offer,
        boolean isOffered,
        Set<String> interests,
        Map<String, String> sizes,
        Set<String> situations) {

    /** What is shown of a size that is too long. */
    private static final int LONGEST_SHOWN = 30;

    static StatedInput inForce(StatedOffer ofShop, StatedPreferences stated) {
        StatedOffer offer =
                new StatedOffer(
                        with(ofShop.interests(), stated.interests()),
                        with(ofShop.sizes(), stated.sizes().keySet()),
                        with(ofShop.situations(), stated.situations()));
        return new StatedInput(
                offer, true, stated.interests(), stated.sizes(), stated.situations());
    }

    /** Reads a form that was posted; what is not in the offer is none of ours. */
    static StatedInput of(FormBody form, StatedOffer offer) {
        Map<String, String> sizes = new HashMap<>();
        for (String kind : ids(offer.sizes())) {
            form.find(StatedForm.SIZE + '-' + kind)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> sizes.put(kind, text));
        }
        return new StatedInput(
                offer,
                form.find(StatedForm.OFFERED).isPresent(),
                ticked(form, StatedForm.INTEREST, offer.interests()),
                sizes,
                ticked(form, StatedForm.SITUATION, offer.situations()));
    }

    /** Returns what is wrong, by field. */
    Map<String, FormProblem> problems() {
        Map<String, FormProblem> problems = new HashMap<>();
        if (!sizes.values().stream().allMatch(StatedPreferences::isSize)) {
            problems.put(StatedForm.SIZE, FormProblem.SIZE_TOO_LONG);
        }
        if (interests.size() > StatedPreferences.MOST_INTERESTS
                || sizes.size() > StatedPreferences.MOST_SIZES
                || situations.size() > StatedPreferences.MOST_SITUATIONS) {
            problems.put(StatedForm.OFFERED, FormProblem.STATED_TOO_MANY);
        }
        return problems;
    }

    /** Returns what is stated, where the form had this part and it is not so already. */
    Optional<StatedPreferences> findChanged(StatedPreferences before) {
        if (!isOffered) {
            return Optional.empty();
        }
        return Optional.of(StatedPreferences.of(interests, sizes, situations))
                .filter(stated -> !stated.equals(before));
    }

    StatedForm form() {
        return new StatedForm(
                ticks(offer.interests(), interests),
                offer.sizes().stream()
                        .map(
                                kind ->
                                        new Size(
                                                kind.id(),
                                                kind.label(),
                                                shown(sizes.getOrDefault(kind.id(), ""))))
                        .toList(),
                ticks(offer.situations(), situations));
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
    }

    private static List<Tick> ticks(List<Choice> choices, Set<String> chosen) {
        return choices.stream()
                .map(each -> new Tick(each.id(), each.label(), chosen.contains(each.id())))
                .toList();
    }

    private static Set<String> ticked(FormBody form, String field, List<Choice> choices) {
        Set<String> ticked = new HashSet<>(form.values(field));
        ticked.retainAll(ids(choices));
        return ticked;
    }

    private static List<Choice> with(List<Choice> offered, Collection<String> stated) {
        Set<String> known = ids(offered);
        List<Choice> all = new ArrayList<>(offered);
        stated.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> all.add(new Choice(id, BothLanguages.same(id))));
        return all;
    }

    private static Set<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).collect(Collectors.toSet());
    }
}
