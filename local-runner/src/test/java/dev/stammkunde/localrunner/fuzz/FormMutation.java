package dev.stammkunde.localrunner.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A way to fill in a form that no browser would. */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
public enum FormMutation {
    NOTHING((_, _) -> ""),
    WRONG_VALUE(
            (form, chance) ->
                    form.replaceFirst(
                            "=[^&]*", "=" + encoded(chance.pick(Nasty.TEXTS)).replace("$", ""))),
    LAST_VALUE_WRONG((form, chance) -> form + encoded(chance.pick(Nasty.TEXTS))),
    NASTY_FIELD((form, chance) -> form + "&topic=" + encoded(chance.pick(Nasty.TEXTS))),
    PERCENT(
            (form, chance) ->
                    form
                            + chance.pick(
                                    "&topic=%",
                                    "&topic=%zz", "&%=%", "&topic=%00", "&topic=%FF", "&=&&=")),
    MANY_FIELDS((form, chance) -> form + "&topic=news".repeat(chance.pick(100, 4_000))),
    MANY_NAMES((form, chance) -> form + names(chance.pick(100, 4_000))),
    LONG_VALUE((form, chance) -> form + "&topic=" + "x".repeat(chance.pick(100, 5_000, 70_000))),
    LONG_LANGUAGE((form, chance) -> form + "&language=" + "de".repeat(chance.pick(1, 100))),
    DATE(
            (form, chance) ->
                    form.replaceAll(
                            "birthday-(day|month)=\\d*",
                            "birthday-$1="
                                    + chance.pick(
                                            "0", "-1", "31", "30", "2", "99999999999", "x", "")));

    /** Fills the form in. */
    @FunctionalInterface
    private interface Filling {
        String apply(String form, Chance chance);
    }

    private final Filling filling;

    FormMutation(Filling filling) {
        this.filling = filling;
    }

    String apply(String form, Chance chance) {
        return filling.apply(form, chance);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String names(int count) {
        var form = new StringBuilder();
        for (int index = 0; index < count; index++) {
            form.append("&n").append(index).append("=1");
        }
        return form.toString();
    }
}
