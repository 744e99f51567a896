package dev.stammkunde.rewards;

import java.util.List;
import java.util.Optional;

/** Reads rewards. Failures of the store are thrown as they are, and may be tried again. */
public interface Rewards {

    /** Finds the newest version. */
    Optional<Reward> find(RewardId reward);

    /** Returns the newest version of all rewards of a shop that are not archived. */
    List<Reward> inUse(String shopId);
}
