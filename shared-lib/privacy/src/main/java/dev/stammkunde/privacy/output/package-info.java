/** Files of what is kept of a person, for them to read and to take along. */
@NullMarked
package dev.stammkunde.privacy.output;

import org.jspecify.annotations.NullMarked;
