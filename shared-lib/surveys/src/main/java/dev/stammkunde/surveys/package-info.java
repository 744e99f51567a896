/** Surveys: what is asked of whom and when, who was invited, and what was answered. */
@NullMarked
package dev.stammkunde.surveys;

import org.jspecify.annotations.NullMarked;
