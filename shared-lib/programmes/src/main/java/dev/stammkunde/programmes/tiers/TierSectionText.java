package dev.stammkunde.programmes.tiers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what is kept of tiers as a line of text, and reads it: {@code 1}, then parts after
 * semicolons. {@code t} is the tier that was told, {@code j} the first order, {@code m} a person's
 * tier, each {@code n} one that follows it, {@code k} one that is kept, {@code u} a change that
 * others are to hear of; a part that begins with a digit or a letter behind {@code @} is a moment.
 * Numbers are of base 36, moments in seconds since 1970.
 *
 * <p>A part of a later release is left out by an earlier one; another first character is a fault.
 */
final class TierSectionText {

    private static final String EDITION = "1";
    private static final int BASE = 36;
    private static final String OPEN = "-";

    private TierSectionText() {}

    static String write(TierSection section) {
        if (section.equals(TierSection.NONE)) {
            return "";
        }
        StringBuilder text = new StringBuilder(EDITION);
        if (!section.told().isEmpty()) {
            text.append(";t").append(section.told());
        }
        if (section.joined() != null) {
            text.append(";j").append(write(section.joined()));
        }
        TierChange change = section.change();
        if (change != null) {
            text.append(";u")
                    .append(change.from())
                    .append('>')
                    .append(change.to())
                    .append(',')
                    .append(write(change.at()));
        }
        append(text, ";m", section.manual());
        section.behind().forEach(hold -> append(text, ";n", hold));
        append(text, ";k", section.kept());
        for (TierStep step : section.steps().steps()) {
            TierCredit credit = step.credit();
            text.append(";@")
                    .append(write(step.at()))
                    .append(',')
                    .append(write(credit.spend()))
                    .append(',')
                    .append(write(credit.points()))
                    .append(',')
                    .append(write(credit.orders()));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String mark, @Nullable TierHold hold) {
        if (hold != null) {
            text.append(mark)
                    .append(hold.tierId())
                    .append(',')
                    .append(write(hold.from()))
                    .append(',')
                    .append(hold.until() == null ? OPEN : write(hold.until()));
        }
    }

    private static String write(Instant at) {
        return write(at.getEpochSecond());
    }

    private static String write(long number) {
        return Long.toString(number, BASE);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is of an edition that this release does not know
     */
    static TierSection read(String text) {
        if (text.isEmpty()) {
            return TierSection.NONE;
        }
        List<String> parts = List.of(text.split(";"));
        if (!parts.getFirst().equals(EDITION)) {
            throw new IllegalArgumentException("tiers of an edition that is not known");
        }
        TierSection section = TierSection.NONE;
        List<TierStep> steps = new ArrayList<>();
        List<TierHold> given = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            String rest = part.substring(1);
            switch (part.charAt(0)) {
                case 't' -> section = section.told(rest);
                case 'j' -> section = section.withJoined(moment(rest));
                case 'u' -> section = section.with(change(rest));
                case 'm', 'n' -> given.add(hold(rest, TierSource.MANUAL));
                case 'k' -> section = section.withKeptTier(hold(rest, TierSource.KEPT));
                case '@' -> steps.add(step(rest));
                default -> {
                    // Of a later release, which reads it again when it is written anew.
                }
            }
        }
        return section.with(new TierSteps(steps)).withGiven(given);
    }

    private static TierChange change(String part) {
        int to = part.indexOf('>');
        int at = part.indexOf(',');
        return new TierChange(
                part.substring(0, to), part.substring(to + 1, at), moment(part.substring(at + 1)));
    }

    private static TierStep step(String part) {
        List<String> of = List.of(part.split(","));
        return new TierStep(
                moment(of.getFirst()),
                new TierCredit(number(of.get(1)), number(of.get(2)), number(of.get(3))));
    }

    private static TierHold hold(String part, TierSource source) {
        List<String> of = List.of(part.split(","));
        String until = of.get(2);
        return new TierHold(
                of.getFirst(),
                moment(of.get(1)),
                until.equals(OPEN) ? null : moment(until),
                source);
    }

    private static Instant moment(String text) {
        return Instant.ofEpochSecond(number(text));
    }

    private static long number(String text) {
        return Long.parseLong(text, BASE);
    }
}
