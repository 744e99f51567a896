/** People of the team as the user pool has them, and who may change what somebody may. */
@NullMarked
package dev.stammkunde.platform.people;

import org.jspecify.annotations.NullMarked;
