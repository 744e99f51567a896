package dev.stammkunde.finance.simulation;

/** Has simulations go on. */
public interface OrderSimulations {

    /**
     * Has a simulation go on, which happens at least once, and does no harm more often.
     *
     * @throws RuntimeException if it was not ordered
     */
    void order(String shopId, String simulationId);
}
