/** What is kept of a person, why, for how long, and what an erasure leaves of it. */
@NullMarked
package dev.stammkunde.privacy;

import org.jspecify.annotations.NullMarked;
