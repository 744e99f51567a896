/** Lets a shop's team say which systems hear of things, and see what they took. */
@NullMarked
package dev.stammkunde.managewebhooks;

import org.jspecify.annotations.NullMarked;
