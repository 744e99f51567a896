package dev.stammkunde.campaigns.behaviour;

import java.time.Instant;

/**
 * A basket with something in it.
 *
 * @param changedAt when it was changed last
 */
public record KeptBasket(BehaviourAct.Basket basket, Instant changedAt) {}
