/** Who is invited to what a shop does for some of its customers. */
@NullMarked
package dev.stammkunde.programmes.invitations;

import org.jspecify.annotations.NullMarked;
