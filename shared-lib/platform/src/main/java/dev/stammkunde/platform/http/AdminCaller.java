package dev.stammkunde.platform.http;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Ids;

import java.util.Optional;
import java.util.Set;

/**
 * Who calls the admin API, as the JWT authorizer found in the token.
 *
 * @param subject who it is, for ever the same of one person and nobody else's; empty where the
 *     token does not say it in a form that can be kept
 * @param email that the user pool has confirmed; of an ID token alone
 * @param name what colleagues call the person, where the token says it; never an address
 * @param groups that count for this request: those for all shops, and those for the shop in its
 *     path; none for somebody who is signed in and in none of them
 * @param groupsByShop all of them, also those for other shops, which give no right here
 */
public record AdminCaller(
        Optional<String> subject,
        Optional<String> email,
        Optional<String> name,
        Set<AdminGroup> groups,
        GroupsByShop groupsByShop) {

    public AdminCaller {
        groups = Set.copyOf(groups);
    }

    /** Reads the claims of a request; of a request that came past no authorizer there are none. */
    public static AdminCaller of(HttpRequest request) {
        GroupsByShop groups =
                GroupsByShop.parse(request.authorizer().getOrDefault("cognito:groups", ""));
        return new AdminCaller(
                Optional.ofNullable(request.authorizer().get("sub")).filter(Ids::isId),
                Optional.ofNullable(request.authorizer().get("email"))
                        .filter(_ -> isConfirmed(request)),
                Optional.ofNullable(request.authorizer().get("name"))
                        .filter(name -> !name.isBlank() && name.indexOf('@') < 0)
                        .map(Ids::shortened),
                Optional.ofNullable(request.pathParameters().get("shopId"))
                        .map(groups::in)
                        .orElseGet(groups::everywhere),
                groups);
    }

    private static boolean isConfirmed(HttpRequest request) {
        return !"false".equals(request.authorizer().get("email_verified"));
    }

    /** Whether the caller is in one of these groups, or in that which may do everything. */
    public boolean isIn(Set<AdminGroup> any) {
        return AdminGroup.isIn(groups, any);
    }

    /**
     * Returns who calls, whatever their groups: for what is about nobody but themselves.
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
