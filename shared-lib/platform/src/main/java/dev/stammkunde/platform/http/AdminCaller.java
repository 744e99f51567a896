package dev.stammkunde.platform.http;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Ids;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who calls the admin API, as the JWT authorizer found in the token.
 *
 * @param subject who it is, for ever the same of one person and nobody else's; empty where the
 *     token does not say it in a form that can be kept
 * @param email that the user pool has confirmed; of an ID token alone
 * @param name what colleagues call the person, where the token says it; never an address
 * @param groups for all shops of the stack; none for somebody who is signed in and in no group
 * @param groupsByShop by a shop's id, what somebody may do for that shop alone: the groups of the
 *     user pool that are called {@code <shop>:<group>}, since no shop's id has a colon
 */
public record AdminCaller(
        Optional<String> subject,
        Optional<String> email,
        Optional<String> name,
        Set<AdminGroup> groups,
        Map<String, Set<AdminGroup>> groupsByShop) {

    public AdminCaller {
        groups = Set.copyOf(groups);
        groupsByShop = Map.copyOf(groupsByShop);
    }

    /**
     * Reads the claims of a request; of a request that came past no authorizer there are none.
     *
     * <p>An HTTP API hands a claim that is a list over as text: {@code [marketing support]}.
     * Cognito's names of groups hold no white space, and anything else: a group called {@code
     * x,marketing} is not marketing, so the one pair of brackets goes and nothing more.
     */
    public static AdminCaller of(HttpRequest request) {
        List<String> names = names(request.authorizer().getOrDefault("cognito:groups", ""));
        Set<AdminGroup> groups = EnumSet.noneOf(AdminGroup.class);
        Map<String, Set<AdminGroup>> byShop = new TreeMap<>();
        for (AdminGroup group : AdminGroup.values()) {
            if (names.contains(group.claim())) {
                groups.add(group);
            }
            shops(names, group)
                    .forEach(
                            shop ->
                                    byShop.computeIfAbsent(
                                                    shop, _ -> EnumSet.noneOf(AdminGroup.class))
                                            .add(group));
        }
        return new AdminCaller(
                Optional.ofNullable(request.authorizer().get("sub")).filter(Ids::isId),
                Optional.ofNullable(request.authorizer().get("email"))
                        .filter(_ -> isConfirmed(request)),
                Optional.ofNullable(request.authorizer().get("name"))
                        .filter(name -> !name.isBlank() && name.indexOf('@') < 0)
                        .map(Ids::shortened),
                groups,
                byShop);
    }

    private static Stream<String> shops(List<String> names, AdminGroup group) {
        String end = ':' + group.claim();
        return names.stream()
                .filter(name -> name.endsWith(end))
                .map(name -> name.substring(0, name.length() - end.length()))
                .filter(Ids::isShop);
    }

    private static boolean isConfirmed(HttpRequest request) {
        return !"false".equals(request.authorizer().get("email_verified"));
    }

    private static List<String> names(String claim) {
        boolean isList = claim.length() > 1 && claim.startsWith("[") && claim.endsWith("]");
        String list = isList ? claim.substring(1, claim.length() - 1) : claim;
        return List.of(list.split(" ", -1));
    }

    /** Whether the caller is in one of these groups. */
    public boolean isIn(Set<AdminGroup> any) {
        return groups.stream().anyMatch(any::contains);
    }

    /**
     * Returns who calls, if that may be.
     *
     * @throws AdminRefusedException if nobody is signed in, or somebody in none of these groups
     */
    public static AdminCaller in(Set<AdminGroup> allowed, HttpRequest request) {
        AdminCaller caller = signedIn(request);
        if (!caller.isIn(allowed)) {
            throw AdminRefusedException.notAllowed(allowed);
        }
        return caller;
    }

    /**
     * Returns who calls, whatever groups that person is in.
     *
     * @throws AdminRefusedException if nobody is signed in
     */
    public static AdminCaller signedIn(HttpRequest request) {
        if (request.authorizer().isEmpty()) {
            throw AdminRefusedException.notSignedIn();
        }
        return of(request);
    }

    /**
     * Returns the caller as who acts by a request.
     *
     * @throws AdminRefusedException if the token does not say who it is
     */
    public Acting acting(HttpRequest request) {
        return new Acting(
                subject.orElseThrow(AdminRefusedException::notSignedIn),
                name.orElse(null),
                groups.stream().map(AdminGroup::claim).sorted().toList(),
                request.at(),
                request.requestId());
    }

    /** Tells the groups only: the address is personal data. */
    @Override
    public String toString() {
        return "AdminCaller" + groups;
    }
}
