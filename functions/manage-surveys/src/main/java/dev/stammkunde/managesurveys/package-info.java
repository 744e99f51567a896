/** Lets marketing set surveys. */
@NullMarked
package dev.stammkunde.managesurveys;

import org.jspecify.annotations.NullMarked;
