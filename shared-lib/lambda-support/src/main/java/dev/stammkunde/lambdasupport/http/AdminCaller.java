package dev.stammkunde.lambdasupport.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls the admin API, as the JWT authorizer found in the token.
 *
 * @param groups none for somebody who is signed in and in no group
 */
public record AdminCaller(Optional<String> email, Set<AdminGroup> groups) {

    public AdminCaller {
        groups = Set.copyOf(groups);
    }

    /**
     * Reads the claims of a request; of a request that came past no authorizer there are none.
     *
     * <p>An HTTP API hands a claim that is a list over as text: {@code [marketing support]}.
     */
    public static AdminCaller of(HttpRequest request) {
        String claim = request.authorizer().getOrDefault("cognito:groups", "");
        List<String> names = List.of(claim.replaceAll("[\\[\\],\"]", " ").strip().split("\\s+"));
        Set<AdminGroup> groups = EnumSet.noneOf(AdminGroup.class);
        Arrays.stream(AdminGroup.values())
                .filter(group -> names.contains(group.claim()))
                .forEach(groups::add);
        return new AdminCaller(Optional.ofNullable(request.authorizer().get("email")), groups);
    }

    /** Whether the caller is in one of these groups. */
    public boolean isIn(Set<AdminGroup> any) {
        return groups.stream().anyMatch(any::contains);
    }

    /** Tells the groups only: the address is personal data. */
    @Override
    public String toString() {
        return "AdminCaller" + groups;
    }
}
