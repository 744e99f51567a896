package dev.stammkunde.platform.http;

import dev.stammkunde.platform.Ids;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The groups that somebody is in: {@code marketing} is for all shops of the stack, {@code
 * demo-shop:marketing} for one. What is neither gives no right.
 *
 * @param everywhere those for all shops
 * @param byShop those for single shops, by id; in none of them is an empty set
 */
public record GroupsByShop(Set<AdminGroup> everywhere, Map<String, Set<AdminGroup>> byShop) {

    public GroupsByShop {
        everywhere = Set.copyOf(everywhere);
        byShop = Map.copyOf(byShop);
    }

    /**
     * Reads the claim {@code cognito:groups}.
     *
     * <p>An HTTP API hands a claim that is a list over as text: {@code [marketing support]}.
     * Cognito's names of groups hold no white space, and anything else: a group called {@code
     * x,marketing} is not marketing, so the one pair of brackets goes and nothing more.
     */
    static GroupsByShop parse(String claim) {
        return ofNames(names(claim));
    }

    /** Reads names of groups, as the user pool lists them. */
    public static GroupsByShop ofNames(List<String> names) {
        Set<AdminGroup> everywhere = EnumSet.noneOf(AdminGroup.class);
        Map<String, Set<AdminGroup>> byShop = new TreeMap<>();
        for (String name : names) {
            int colon = name.lastIndexOf(':');
            Optional<AdminGroup> group = AdminGroup.find(name.substring(colon + 1));
            if (colon < 0) {
                group.ifPresent(everywhere::add);
                continue;
            }
            // The ids of shops have no colon: what stands before a second one is no shop.
            String shopId = name.substring(0, colon);
            if (Ids.isShop(shopId)) {
                group.ifPresent(
                        found ->
                                byShop.computeIfAbsent(
                                                shopId, _ -> EnumSet.noneOf(AdminGroup.class))
                                        .add(found));
            }
        }
        byShop.replaceAll((_, groups) -> Set.copyOf(groups));
        return new GroupsByShop(everywhere, byShop);
    }

    private static List<String> names(String claim) {
        boolean isList = claim.length() > 1 && claim.startsWith("[") && claim.endsWith("]");
        String list = isList ? claim.substring(1, claim.length() - 1) : claim;
        return List.of(list.split(" ", -1));
    }

    /** Returns what counts in a shop: its own groups, and those for all. */
    public Set<AdminGroup> in(String shopId) {
        Set<AdminGroup> groups = EnumSet.noneOf(AdminGroup.class);
        groups.addAll(everywhere);
        groups.addAll(byShop.getOrDefault(shopId, Set.of()));
        return groups;
    }
}
