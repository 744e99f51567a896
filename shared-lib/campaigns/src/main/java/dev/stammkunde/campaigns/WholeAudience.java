package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.mail.MailSettings;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who a campaign is for in all: who fulfils its own conditions, and those of the saved audience
 * that it names, and is in that one's list.
 *
 * @param own what the campaign says
 * @param saved the version of the audience that it names; absent where it names none
 */
public record WholeAudience(Audience own, @Nullable SavedAudience saved) {

    public WholeAudience {
        if (!Objects.equals(own.saved(), saved == null ? null : saved.id().id())) {
            throw new IllegalArgumentException("it must be the audience that is named");
        }
    }

    /** Returns the audience of who names no saved one. */
    public static WholeAudience of(Audience own) {
        return new WholeAudience(own, null);
    }

    /** Returns a saved audience alone, for who counts it. */
    public static WholeAudience of(SavedAudience saved) {
        return new WholeAudience(Audience.everyone().within(saved.id().id()), saved);
    }

    /** Returns the version of the saved audience that is followed; absent where none is. */
    public @Nullable Integer savedVersion() {
        return saved == null ? null : saved.version();
    }

    /**
     * Finds the list that customers must be in, of which {@link FindListed} tells who is. It is
     * asked first, since it costs a key of each and leaves few.
     */
    public Optional<ListId> findList() {
        return Optional.ofNullable(saved).flatMap(SavedAudience::findList);
    }

    /** Returns what has to be read of each customer to {@link #findReasonNot decide}. */
    public Set<Part> partsNeeded() {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(MatchAudience.partsNeeded(own));
        if (saved != null) {
            parts.addAll(MatchAudience.partsNeeded(saved.draft().conditions()));
        }
        return Collections.unmodifiableSet(parts);
    }

    /**
     * Finds the first condition that does not hold of a customer who is in the {@linkplain
     * #findList list}, if there is one.
     *
     * @param day the local day that the mail is for, from which days since a purchase are counted
     */
    public Optional<NotInAudience> findReasonNot(
            CustomerFacts customer, MailSettings settings, LocalDate day) {
        return MatchAudience.findFailing(own, customer, settings, day)
                .or(
                        () ->
                                Optional.ofNullable(saved)
                                        .map(it -> it.draft().conditions())
                                        .flatMap(
                                                it ->
                                                        MatchAudience.findFailing(
                                                                it, customer, settings, day)));
    }

    /**
     * Returns this without what asks for products, which takes a read of all orders of each
     * customer.
     */
    public WholeAudience withoutProducts() {
        return new WholeAudience(
                own.withoutProducts(),
                saved == null
                        ? null
                        : new SavedAudience(
                                saved.id(),
                                saved.version(),
                                saved.state(),
                                new AudienceDraft(
                                        saved.draft().name(),
                                        saved.draft().conditions().withoutProducts(),
                                        saved.draft().list())));
    }
}
