package dev.stammkunde.managepreferences;

import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.Frequency;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.Permission;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Topics;
import dev.stammkunde.mail.pages.FormProblem;
import dev.stammkunde.mail.pages.LifeDatesForm;
import dev.stammkunde.mail.pages.PreferencesForm;
import dev.stammkunde.mail.pages.PreferencesForm.Choice;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.MarketingConsent.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a customer's form says.
 *
 * @param offered the topics that the form had
 * @param wanted those that are ticked
 * @param offersTracking whether the form had the box by which one agrees to tracking
 * @param tracking whether it is ticked
 * @param frequency absent where it is none of those that were offered, like {@code language}
 */
record Preferences(
        Set<String> offered,
        Set<String> wanted,
        boolean offersTracking,
        boolean tracking,
        @Nullable Frequency frequency,
        @Nullable Language language,
        BirthdayFields birthday,
        LifeDateFields dates,
        StatedInput stated) {

    /**
     * How a form is shown.
     *
     * @param behaviour whether it has the box by which the keeping of behaviour is taken back
     * @param saved whether what it shows was just saved
     * @param firstAt when it was first shown
     */
    record Shown(
            boolean behaviour, Map<String, FormProblem> problems, boolean saved, Instant firstAt) {}

    /** Returns what is in force. */
    static Preferences inForce(
            Set<String> offered, Wishes wishes, Profile profile, MailSettings ofShop) {
        Set<String> wanted = new TreeSet<>(offered);
        wanted.removeAll(wishes.topicsLeft().keySet());
        ConsentHistory shop = profile.consents();
        wanted.removeIf(topic -> !isOpen(wishes, shop, topic));
        Language language =
                Optional.ofNullable(wishes.language())
                        .or(() -> profile.language().flatMap(Language::find))
                        .orElse(ofShop.language());
        return new Preferences(
                offered,
                wanted,
                true,
                Permission.mayTrack(shop, wishes),
                wishes.frequency(),
                language,
                BirthdayFields.of(profile.birthday()),
                LifeDateFields.of(profile.lifeDates()),
                StatedInput.inForce(ofShop.stated(), profile.stated()));
    }

    /** Who agreed to other topics only did not agree to this one: the box is theirs to tick. */
    private static boolean isOpen(Wishes all, ConsentHistory shop, String topic) {
        Wishes onTopic = all.on(topic);
        boolean isObjected = Topics.isObjected(onTopic) || Permission.isObjected(shop, onTopic);
        boolean isBySomeone =
                onTopic.optedInAt() != null
                        || !Topics.isOptedIn(all)
                        || shop.current()
                                .filter(said -> said.state() == State.SUBSCRIBED)
                                .isPresent();
        return !isObjected && isBySomeone;
    }

    /**
     * Reads a form that was posted.
     *
     * @param shown what a form of ours has at present
     */
    static Preferences read(FormBody form, Preferences shown) {
        Set<String> offered = new LinkedHashSet<>(form.values(PreferencesForm.OFFERED));
        offered.retainAll(shown.offered());
        Set<String> wanted = new LinkedHashSet<>(form.values(PreferencesForm.TOPIC));
        wanted.retainAll(offered);
        return new Preferences(
                offered,
                wanted,
                form.find(PreferencesForm.TRACKING_OFFERED).isPresent(),
                form.find(PreferencesForm.TRACKING).isPresent(),
                form.find(PreferencesForm.FREQUENCY)
                        .flatMap(Preferences::findFrequency)
                        .orElse(null),
                form.find(PreferencesForm.LANGUAGE)
                        .flatMap(
                                code ->
                                        Arrays.stream(Language.values())
                                                .filter(one -> one.code().equals(code))
                                                .findFirst())
                        .orElse(null),
                BirthdayFields.of(form),
                LifeDateFields.of(form),
                StatedInput.of(form, shown.stated().offer()));
    }

    /** Returns what is wrong, by field. */
    Map<String, FormProblem> problems(LocalDate today, LifeDates kept) {
        Map<String, FormProblem> problems = new HashMap<>();
        FormProblem ofBirthday = birthday.problem(today);
        if (ofBirthday != null) {
            problems.put(PreferencesForm.BIRTHDAY, ofBirthday);
        }
        FormProblem ofDates = dates.problem(today, kept);
        if (ofDates != null) {
            problems.put(LifeDatesForm.DATE, ofDates);
        }
        problems.putAll(stated.problems());
        if (frequency == null) {
            problems.put(PreferencesForm.FREQUENCY, FormProblem.NO_CHOICE);
        }
        if (language == null) {
            problems.put(PreferencesForm.LANGUAGE, FormProblem.NO_CHOICE);
        }
        return problems;
    }

    /**
     * Returns the form that shows this.
     *
     * @param kept the dates of the customer's life
     */
    PreferencesForm form(LifeDates kept, Shown shown) {
        return new PreferencesForm(
                offered.stream().map(one -> new Choice(one, wanted.contains(one))).toList(),
                Arrays.stream(Frequency.values())
                        .map(one -> new Choice(code(one), one == frequency))
                        .toList(),
                Arrays.stream(Language.values())
                        .map(one -> new Choice(one.code(), one == language))
                        .toList(),
                tracking,
                shown.behaviour(),
                birthday.day(),
                birthday.month(),
                birthday.year(),
                dates.form(kept),
                stated.form(),
                shown.problems(),
                shown.saved(),
                shown.firstAt().toEpochMilli());
    }

    private static Optional<Frequency> findFrequency(String code) {
        return List.of(Frequency.values()).stream().filter(one -> code(one).equals(code)).findAny();
    }

    private static String code(Frequency frequency) {
        return switch (frequency) {
            case AS_OFFERED -> "all";
            case AT_MOST_WEEKLY -> "weekly";
            case AT_MOST_MONTHLY -> "monthly";
        };
    }
}
