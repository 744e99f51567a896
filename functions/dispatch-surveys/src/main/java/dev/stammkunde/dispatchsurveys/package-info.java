/** Finds who is due to be asked by a survey, and invites them. */
@NullMarked
package dev.stammkunde.dispatchsurveys;

import org.jspecify.annotations.NullMarked;
