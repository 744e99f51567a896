package dev.stammkunde.programmes.invitations;

import dev.stammkunde.campaigns.Audience;

import org.jspecify.annotations.Nullable;

/**
 * Which customers are invited. Both conditions must hold.
 *
 * @param audience by what is known of a customer
 * @param fromTier the id of the lowest tier that is invited; absent where tiers do not matter
 */
public record GatheringInvitation(Audience audience, @Nullable String fromTier) {

    /** Of everybody whom the shop knows. */
    public static final GatheringInvitation OPEN =
            new GatheringInvitation(Audience.everyone(), null);
}
