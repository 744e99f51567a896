package dev.stammkunde.commands.imports;

import dev.stammkunde.platform.DocumentId;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A line of what a customer had in another programme beside points. */
public sealed interface UnitRow {

    /** Returns the line of the file. */
    long line();

    /**
     * What all lines say that are taken over.
     *
     * @param reference what names it in the other programme: of a customer once
     */
    record Whose(long line, String customerId, String reference) {}

    /** What is taken over. */
    sealed interface Taken extends UnitRow {

        Whose whose();

        /** Returns the kind, as the file has it. */
        String kind();

        /** Returns the id of the card, tier or plan. */
        String id();

        @Override
        default long line() {
            return whose().line();
        }
    }

    /**
     * Stamps of a card.
     *
     * @param givenAt from when on they are valid
     */
    record Stamps(Whose whose, String id, long count, Instant givenAt) implements Taken {
        @Override
        public String kind() {
            return "STAMPS";
        }
    }

    /**
     * A tier that is given.
     *
     * @param until when it ends; absent where somebody has to lift it
     */
    record Tier(Whose whose, String id, @Nullable Instant until) implements Taken {
        @Override
        public String kind() {
            return "TIER";
        }
    }

    /**
     * A membership that was paid.
     *
     * @param paid what is still to be earned of its fee
     * @param paidAt from when on its term counts
     */
    record Member(Whose whose, DocumentId plan, Money paid, Instant paidAt) implements Taken {
        @Override
        public String kind() {
            return "MEMBERSHIP";
        }

        @Override
        public String id() {
            return plan.id();
        }
    }

    /** A line of which nothing is taken over. */
    record Wrong(long line, String reason) implements UnitRow {}
}
