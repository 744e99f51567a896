/** Tells people of a shop's team by mail what they want to know. */
@NullMarked
package dev.stammkunde.tellteams;

import org.jspecify.annotations.NullMarked;
