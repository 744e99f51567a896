package dev.stammkunde.mail.pages;

import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.LifeEvent;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Locale;

/**
 * The texts of the pages in one language.
 *
 * @param address how customers are addressed, where the language makes a difference
 */
public record Words(Language language, Address address) {

    private static final List<String> GERMAN_MONTHS =
            List.of(
                    "Januar",
                    "Februar",
                    "März",
                    "April",
                    "Mai",
                    "Juni",
                    "Juli",
                    "August",
                    "September",
                    "Oktober",
                    "November",
                    "Dezember");

    /** Returns a text by its name in lower case, with a name in it. */
    public String say(String text, String... names) {
        return say(Text.valueOf(text.toUpperCase(Locale.ROOT)), names);
    }

    /** Returns a text of the pages of surveys by its name in lower case, with names in it. */
    public String survey(String text, String... names) {
        return say(SurveyText.valueOf(text.toUpperCase(Locale.ROOT)), names);
    }

    /** Returns a text of the pages of feedback by its name in lower case, with names in it. */
    public String feedback(String text, String... names) {
        return say(FeedbackText.valueOf(text.toUpperCase(Locale.ROOT)), names);
    }

    /** Returns a text about the dates of a life by its name in lower case, with names in it. */
    public String dates(String text, String... names) {
        return say(LifeDatesText.valueOf(text.toUpperCase(Locale.ROOT)), names);
    }

    /** Returns a text about what customers state of themselves by its name in lower case. */
    public String stated(String text) {
        return say(StatedText.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    /** Returns a text of the shop's. */
    public String of(BothLanguages text) {
        return text.in(language);
    }

    /** Returns a text about what customers do in the shop by its name in lower case. */
    public String behaviour(String text, String... names) {
        return say(BehaviourText.valueOf(text.toUpperCase(Locale.ROOT)), names);
    }

    /** Returns a text of the pages on which contracts end, by its name, with names in it. */
    public String declaration(String text, String... names) {
        return say(DeclarationText.valueOf(text.toUpperCase(Locale.ROOT)), names);
    }

    /** Returns a text of the page of an event, by its name, with names in it. */
    public String event(String text, String... names) {
        return say(EventText.valueOf(text.toUpperCase(Locale.ROOT)), names);
    }

    private String say(SpokenText text, String... names) {
        return pattern(text).formatted((Object[]) names);
    }

    private String pattern(SpokenText text) {
        return switch (language) {
            case DE -> address == Address.SIE ? text.sie() : text.du();
            case EN -> text.english();
        };
    }

    /** Returns what is wrong with a field. */
    public String problem(FormProblem problem) {
        return switch (problem) {
            case DATE_INCOMPLETE, DATE_YEAR_MISSING, DATES_TOO_MANY, DATE_WITHOUT_CONSENT ->
                    dates(problem.name());
            case SIZE_TOO_LONG, STATED_TOO_MANY -> stated(problem.name());
            case BIRTHDAY_INCOMPLETE, BIRTHDAY_IMPOSSIBLE, BIRTHDAY_YEAR, NO_CHOICE ->
                    say(problem.name());
        };
    }

    /**
     * Returns how often.
     *
     * @param code one of {@link PreferencesForm#FREQUENCIES}
     */
    public String frequency(String code) {
        return say("FREQUENCY_" + code);
    }

    /** Returns the name of a language, as who speaks it reads it. */
    public String languageName(String code) {
        return "de".equals(code) ? "Deutsch" : "English";
    }

    /** Returns a number as who speaks the language writes it. */
    public String number(long number) {
        String english = String.format(Locale.ROOT, "%,d", number);
        return switch (language) {
            case DE -> english.replace(',', '.');
            case EN -> english;
        };
    }

    /** Returns a day in words. */
    public String day(LocalDate day) {
        String month = month(day.getMonth()) + ' ' + day.getYear();
        return switch (language) {
            case DE -> day.getDayOfMonth() + ". " + month;
            case EN -> day.getDayOfMonth() + " " + month;
        };
    }

    /** Returns what an event of somebody's life is called. */
    public String lifeEvent(LifeEvent event) {
        return event.words().in(language);
    }

    /** Returns an event with its day, which may have no year. */
    public String lifeDate(LifeDatesForm.Kept kept) {
        Birthday date = kept.date();
        Year year = date.year();
        String month = month(date.day().getMonth());
        int number = date.day().getDayOfMonth();
        String day =
                switch (language) {
                    case DE -> number + ". " + month;
                    case EN -> number + " " + month;
                };
        return lifeEvent(kept.event()) + ": " + (year == null ? day : day + ' ' + year);
    }

    /** Returns the name of a month. */
    public String month(Month month) {
        return switch (language) {
            case DE -> GERMAN_MONTHS.get(month.ordinal());
            case EN -> capitalised(month.name().toLowerCase(Locale.ROOT));
        };
    }

    /** Returns what mail of a topic is called; a topic of the shop's own by its name. */
    public String topic(String name) {
        return switch (language) {
            case DE ->
                    switch (name) {
                        case "news" -> "Neuigkeiten und Angebote";
                        case "birthday" -> "Glückwünsche zum Geburtstag";
                        case "offers" -> "Angebote";
                        case "holidays", "occasion", "occasions" ->
                                "Feiertage und besondere Anlässe";
                        case "win-back" -> "Erinnerungen nach langer Pause";
                        case "surveys" -> "Umfragen";
                        case "*" -> "Alle Themen";
                        default -> capitalised(name.replace('-', ' '));
                    };
            case EN ->
                    switch (name) {
                        case "news" -> "News and offers";
                        case "birthday" -> "Birthday wishes";
                        case "offers" -> "Offers";
                        case "holidays", "occasion", "occasions" ->
                                "Holidays and special occasions";
                        case "win-back" -> "Reminders after a long break";
                        case "*" -> "All topics";
                        default -> capitalised(name.replace('-', ' '));
                    };
        };
    }

    private static String capitalised(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
