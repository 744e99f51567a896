package dev.stammkunde.mail.pages;

import dev.stammkunde.shop.BothLanguages;

import java.util.List;

/**
 * The part of the form of preferences in which customers state something of themselves, filled in.
 *
 * @param interests categories, and whether each is ticked
 * @param sizes by their kinds
 * @param situations what customers can be, and whether each is ticked
 */
public record StatedForm(List<Tick> interests, List<Size> sizes, List<Tick> situations) {

    /** Whether the form had this part, so that one without it deletes nothing. */
    public static final String OFFERED = "stated-offered";

    public static final String INTEREST = "stated-interest";
    public static final String SITUATION = "stated-situation";

    /** Before the id of a kind, and the part beside which what is wrong with one stands. */
    public static final String SIZE = "stated-size";

    private static final StatedForm NOTHING = new StatedForm(List.of(), List.of(), List.of());

    /** Something to tick. */
    public record Tick(String value, BothLanguages label, boolean chosen) {}

    /**
     * A size to fill in.
     *
     * @param kind its id
     * @param text as it was typed; empty without one
     */
    public record Size(String kind, BothLanguages label, String text) {}

    public StatedForm {
        interests = List.copyOf(interests);
        sizes = List.copyOf(sizes);
        situations = List.copyOf(situations);
    }

    /** The part of a shop that asks nothing, which is not shown. */
    public static StatedForm nothing() {
        return NOTHING;
    }

    /** Whether there is something to state. */
    public boolean isShown() {
        return !equals(NOTHING);
    }
}
