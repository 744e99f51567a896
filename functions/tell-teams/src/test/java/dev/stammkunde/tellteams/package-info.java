/** Tests of tell-teams. */
@NullMarked
package dev.stammkunde.tellteams;

import org.jspecify.annotations.NullMarked;
