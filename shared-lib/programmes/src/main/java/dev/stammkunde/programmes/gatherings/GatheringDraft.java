package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.programmes.invitations.GatheringInvitation;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What marketing writes of an event: all of a version but what the system adds to it.
 *
 * @param name for the team alone
 * @param capacity seats there are
 * @param invited who may sign up
 * @param action the id of the rewarded action that coming is; absent where it brings nothing
 * @param texts what customers read
 */
public record GatheringDraft(
        String name,
        GatheringTimes times,
        int capacity,
        GatheringInvitation invited,
        @Nullable String action,
        Map<Language, GatheringText> texts) {

    public GatheringDraft {
        texts = Map.copyOf(texts);
    }
}
