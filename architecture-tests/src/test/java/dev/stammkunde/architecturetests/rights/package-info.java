/** Works out what a policy lets through, as far as the policies of this template go. */
@NullMarked
package dev.stammkunde.architecturetests.rights;

import org.jspecify.annotations.NullMarked;
