package dev.stammkunde.programmes.vip;

import dev.stammkunde.campaigns.Audience;

import java.util.List;

/**
 * By what customers become VIPs, as marketing writes it.
 *
 * @param anyOf of which one must hold; none asks who is a VIP, and each asks for something
 * @param owner who looks after them
 * @param noticeDays so many days before it ends the owner hears that a rule does not hold any more
 */
public record VipRules(String name, List<Audience> anyOf, String owner, int noticeDays) {

    public VipRules {
        anyOf = List.copyOf(anyOf);
    }
}
