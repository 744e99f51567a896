package dev.stammkunde.programmes.challenges;

/** Who reaches a challenge's goal. */
public enum ChallengeFor {
    /** Each customer alone, with what they buy. */
    EACH,
    /** All together; whoever took part is rewarded. */
    TOGETHER
}
