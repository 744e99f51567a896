/** Figures as people and their programs read them. */
@NullMarked
package dev.stammkunde.insights.output;

import org.jspecify.annotations.NullMarked;
