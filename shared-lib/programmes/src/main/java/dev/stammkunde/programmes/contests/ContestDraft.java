package dev.stammkunde.programmes.contests;

import dev.stammkunde.programmes.invitations.GatheringInvitation;
import dev.stammkunde.shop.Language;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What marketing writes of a contest: all of a version but what the system adds to it.
 *
 * @param name for the team alone
 * @param zone in which customers are told the times
 * @param prizes the first one first
 * @param mayEnter who may take part
 * @param texts what customers read
 */
public record ContestDraft(
        String name,
        ContestWindow window,
        ZoneId zone,
        List<Prize> prizes,
        EntryTerms entry,
        GatheringInvitation mayEnter,
        Map<Language, ContestText> texts) {

    public ContestDraft {
        prizes = List.copyOf(prizes);
        texts = Map.copyOf(texts);
    }

    /** Returns how many customers win. */
    public int winners() {
        return prizes.stream().mapToInt(Prize::pieces).sum();
    }

    /**
     * Returns which prize somebody wins.
     *
     * @param place counted from 0
     * @return the index of the prize
     */
    public int prizeOf(int place) {
        int before = 0;
        for (int prize = 0; prize < prizes.size(); prize++) {
            before += prizes.get(prize).pieces();
            if (place < before) {
                return prize;
            }
        }
        throw new IllegalArgumentException("there are not so many winners");
    }
}
