package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.people.UserPoolUnavailableException;
import dev.stammkunde.programmes.vip.Vip;
import dev.stammkunde.programmes.vip.VipRules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Knows who of a shop's team can look after customers.
 *
 * @param team whether somebody is of a shop's team, by its id and theirs
 */
record VipOwners(BiPredicate<String, String> team) {

    /** So many owners of a list are looked up; more people than that look after nobody. */
    private static final int MOST = 40;

    static final String EXPECTED = "must be the id of a person of the shop's team";

    /** Finds what is wrong with a rule's owner. */
    List<Finding> find(AdminInput input, VipRules rules) {
        return isOfTeam(input.shopId(), rules.owner())
                ? List.of()
                : List.of(new Finding("owner", EXPECTED));
    }

    /**
     * Whether somebody is of the team.
     *
     * @throws AdminRefusedException if nobody can say so now
     */
    boolean isOfTeam(String shopId, String owner) {
        try {
            return team.test(shopId, owner);
        } catch (UserPoolUnavailableException _) {
            throw new AdminRefusedException(
                    HttpResponse.problem(
                                    Problem.of(
                                            503,
                                            "user-pool-unavailable",
                                            "The user pool cannot be asked now",
                                            "Whether the owner is of the team is not known."
                                                    + " Send the same request again."))
                            .withHeader("retry-after", "2"));
        }
    }

    /**
     * Tells of an answer's VIPs whose owner is not of the team any more. Each is asked for once.
     * Where nobody can say so it tells of none: the list is of use without it.
     */
    Predicate<Vip> haveLeft(String shopId) {
        Map<String, Boolean> known = new HashMap<>();
        return vip -> {
            Optional<Boolean> left = Optional.ofNullable(known.get(vip.owner()));
            if (left.isEmpty() && known.size() < MOST) {
                left = Optional.of(hasLeft(shopId, vip.owner()));
                known.put(vip.owner(), left.get());
            }
            return left.orElse(false);
        };
    }

    private boolean hasLeft(String shopId, String owner) {
        try {
            return !team.test(shopId, owner);
        } catch (UserPoolUnavailableException _) {
            return false;
        }
    }
}
