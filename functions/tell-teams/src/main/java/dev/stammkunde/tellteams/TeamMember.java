package dev.stammkunde.tellteams;

import dev.stammkunde.platform.http.GroupsByShop;

/**
 * Somebody who can sign in.
 *
 * @param address that the user pool has confirmed
 */
record TeamMember(String address, GroupsByShop groups) {

    /** Tells the groups only: the address is personal data. */
    @Override
    public String toString() {
        return "TeamMember" + groups;
    }
}
